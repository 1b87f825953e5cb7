import { z } from 'zod';
import { type Diagram, nodeKinds, sections, severities } from '@/lib/model';
import { sourceRange, view } from './view';

/** What a list of diagrams says of each: enough to search and to link. */
export const diagramSummary = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    section: z.enum(sections),
    summary: z.string(),
    views: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        kind: z.enum(['graph', 'sequence']),
        nodes: z.array(
          z.strictObject({
            id: z.string(),
            title: z.string(),
            kind: z.enum(nodeKinds),
            attributes: z.array(z.string()),
          }),
        ),
      }),
    ),
  })
  .describe('A diagram in short.');
export type DiagramSummary = z.infer<typeof diagramSummary>;

export const diagramList = z.strictObject({ diagrams: z.array(diagramSummary) });
export type DiagramList = z.infer<typeof diagramList>;

export const diagnostic = z
  .strictObject({
    severity: z.enum(severities),
    code: z.string(),
    message: z.string(),
    range: sourceRange,
  })
  .describe('Something doubtful about the drawing.');

export const diagram: z.ZodType<Diagram> = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    section: z.enum(sections),
    summary: z.string(),
    lessons: z.array(z.strictObject({ title: z.string(), paragraphs: z.array(z.string()) })),
    references: z.array(z.strictObject({ title: z.string(), url: z.url() })),
    views: z.array(view),
    document: z.string().describe('The Markdown document it was read from, whole.'),
    diagnostics: z.array(diagnostic),
  })
  .describe('A diagram, read from its drawing.');
