import { z } from 'zod';
import { choices, fates, features } from '@/lib/export';

export const format = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    extension: z.string(),
    mediaType: z.string(),
    scope: z
      .enum(['view', 'diagram'])
      .describe('A file holds one view, or a page for each view of a diagram.'),
    opening: z.string().describe('How a reader brings a file into the tool it is for.'),
    takes: z.array(z.enum(choices)).describe('Choices that make a difference to it.'),
    stills: z.boolean().describe('Can show a run at an instant.'),
    sequences: z.boolean().describe('Can tell a run as a sequence diagram.'),
    losses: z.array(
      z.strictObject({
        feature: z.enum(Object.keys(features) as [keyof typeof features]),
        title: z.string(),
        fate: z.enum(fates),
      }),
    ),
  })
  .describe('A file format, and what becomes in it of what a drawing says.');

export const formatList = z.strictObject({ formats: z.array(format) });
export type FormatList = z.infer<typeof formatList>;
