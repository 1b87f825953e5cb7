import { z } from 'zod';
import { arrangements, densities, type LaidOut, type Layouts, type Rect, textStyles } from '@/lib/model';

const point = z.strictObject({ x: z.number(), y: z.number() });
const rect: z.ZodType<Rect> = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
const textStyle = z.enum(Object.keys(textStyles) as [keyof typeof textStyles]);
const textBlock = z.strictObject({ style: textStyle, rect, lines: z.array(z.string()) });

const laidOut: z.ZodType<LaidOut> = z
  .strictObject({
    arrangement: z.enum(arrangements),
    density: z.enum(densities),
    width: z.number(),
    height: z.number(),
    nodes: z.array(
      z.strictObject({
        id: z.string(),
        rect,
        icon: rect.nullable(),
        title: textBlock,
        attributes: z.array(textBlock),
        panels: z.array(z.strictObject({ index: z.int(), rect })),
        resting: z.array(textBlock).optional(),
        lifeline: z.strictObject({ from: point, to: point }).nullable(),
      }),
    ),
    edges: z.array(
      z.strictObject({ id: z.string(), points: z.array(point).min(2), label: textBlock.nullable() }),
    ),
  })
  .describe('A view with every place computed, in CSS pixels.');

export const layouts: z.ZodType<Layouts> = z
  .record(
    z.string(),
    z.strictObject({ drawn: laidOut, turned: laidOut, wide: laidOut, square: laidOut, tall: laidOut }),
  )
  .describe(
    'By id of view: as drawn, turned by a quarter, and made for the room of a projector, of half of one, and of a phone.',
  );
