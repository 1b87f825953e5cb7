import { z } from 'zod';
import {
  type Attribute,
  nodeKinds,
  type Panel,
  type SourceRange,
  type View,
  type ViewEdge,
  type ViewNode,
} from '@/lib/model';

export const sourceRange: z.ZodType<SourceRange> = z
  .strictObject({
    line: z.int().min(1),
    column: z.int().min(1),
    endColumn: z.int().min(1).describe('Exclusive.'),
  })
  .describe('A run of characters on one line of the document; columns in UTF-16 units from 1.');

const source = z.array(sourceRange);

const attribute: z.ZodType<Attribute> = z.strictObject({ text: z.string(), source });

const panelBase = {
  field: z.string(),
  title: z.string().optional(),
  where: z.enum(['node', 'inspector']).optional(),
};

export const panel: z.ZodType<Panel> = z
  .discriminatedUnion('type', [
    z.strictObject({
      ...panelBase,
      type: z.literal('values'),
      entries: z.array(z.strictObject({ key: z.string(), label: z.string(), sample: z.string() })),
    }),
    z.strictObject({
      ...panelBase,
      type: z.literal('table'),
      columns: z.array(
        z.strictObject({
          key: z.string(),
          label: z.string(),
          sample: z.string(),
          align: z.enum(['left', 'right']).optional(),
        }),
      ),
      rows: z.int().min(1),
    }),
    z.strictObject({ ...panelBase, type: z.literal('log'), rows: z.int().min(1), sample: z.string() }),
    z.strictObject({
      ...panelBase,
      type: z.literal('cells'),
      lanes: z.int().min(1),
      cells: z.int().min(1),
      sample: z.string(),
    }),
    z.strictObject({ ...panelBase, type: z.literal('text'), lines: z.int().min(1), sample: z.string() }),
  ])
  .describe('What a node shows of one field of its state while a run plays.');

export const viewNode: z.ZodType<ViewNode> = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    kind: z.enum(nodeKinds),
    attributes: z.array(attribute),
    parent: z.string().nullable().describe('Id of the node it lies in.'),
    parts: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    panels: z.array(panel),
    implied: z.boolean().describe('Added beside the drawing, not drawn in it.'),
    source,
    titleSource: source,
    place: z.strictObject({
      row: z.number(),
      column: z.number(),
      rows: z.number(),
      columns: z.number(),
    }),
  })
  .describe('A node of a view.');

export const viewEdge: z.ZodType<ViewEdge> = z
  .strictObject({
    id: z.string(),
    from: z.string(),
    to: z.string(),
    label: z.string().nullable(),
    both: z.boolean(),
    undirected: z.boolean(),
    dashed: z.boolean(),
    implied: z.boolean(),
    source,
    labelSource: source,
  })
  .describe('An edge of a view.');

export const view: z.ZodType<View> = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    kind: z.enum(['graph', 'sequence']),
    nodes: z.array(viewNode),
    edges: z.array(viewEdge),
    notes: z.array(attribute),
  })
  .describe(
    'One picture of a diagram; in a sequence, nodes are lifelines and edges are messages in order of time.',
  );
