import type { Annotation, ImpliedEdge, ImpliedNode, NodeAnnotation, Panel } from '@/lib/model';

/** Lines of SQL, as they were asked or sent. */
function sql(title: string, lines: number, sample: string): Panel {
  return { type: 'text', field: 'sql', title, lines, sample };
}

const nodes: Readonly<Record<string, NodeAnnotation>> = {
  postgresql: {
    kind: 'database',
    panels: [
      sql('Remote SQL', 3, "WHERE ((status = 'returned'))"),
      {
        type: 'values',
        field: 'scan',
        entries: [
          { key: 'read', label: 'rows read', sample: '1,000,000' },
          { key: 'sent', label: 'rows sent', sample: '1,000,000' },
          { key: 'bytes', label: 'data sent', sample: '164 MB' },
        ],
      },
    ],
  },
  databricks: {
    kind: 'warehouse',
    panels: [
      {
        type: 'values',
        field: 'rows',
        entries: [
          { key: 'received', label: 'rows received', sample: '1,000,000' },
          { key: 'removed', label: 'filtered out', sample: '1,000,000' },
          { key: 'answer', label: 'returned', sample: '1,000,000' },
          { key: 'discarded', label: 'discarded', sample: '1,000,000' },
          { key: 'time', label: 'time', sample: '459 ms' },
        ],
      },
      {
        type: 'text',
        field: 'plan',
        title: 'Plan',
        lines: 4,
        sample: '  OR is_return(status)',
      },
      {
        type: 'text',
        field: 'reasons',
        title: 'Why it is evaluated in Databricks',
        where: 'inspector',
        lines: 3,
        sample: 'is_return(status): not built in',
      },
    ],
  },
};

/** Somebody has to ask; the drawing begins after that. */
const analyst: ImpliedNode = {
  id: 'analyst',
  title: 'Analyst',
  kind: 'actor',
  place: { side: 'right', of: 'databricks' },
  panels: [
    sql('SQL', 4, "WHERE status = 'returned'"),
    {
      type: 'values',
      field: 'answer',
      entries: [
        { key: 'rows', label: 'rows', sample: '1,000,000' },
        { key: 'time', label: 'after', sample: '459 ms' },
      ],
    },
  ],
};
const transfer = 'postgresql--databricks';
/** Before anything is transferred somebody has asked, and Databricks has asked PostgreSQL. */
const asked: readonly ImpliedEdge[] = [
  { from: 'analyst', to: 'databricks', label: 'Query', before: transfer },
  { from: 'databricks', to: 'postgresql', label: 'Remote SQL', before: transfer },
];
const implied = { nodes: [analyst], edges: asked };

export const annotation: Annotation = {
  section: 'Performance optimization',
  views: [
    {
      id: 'without-pushdown',
      title: 'Without pushdown',
      drawings: ['Without Pushdown'],
      nodes,
      implied,
    },
    {
      id: 'with-pushdown',
      title: 'With pushdown',
      drawings: ['With Pushdown'],
      nodes,
      implied,
    },
  ],
};
