import type { Annotation, ImpliedEdge, ImpliedNode, NodeAnnotation, Panel } from '@/lib/model';

/** Lines of SQL, as they were asked or sent. */
function sql(lines: number, sample: string): Panel {
  return { type: 'text', field: 'sql', lines, sample };
}

const nodes: Readonly<Record<string, NodeAnnotation>> = {
  postgresql: {
    kind: 'database',
    panels: [
      sql(3, "WHERE ((status = 'returned'))"),
      {
        type: 'values',
        field: 'scan',
        entries: [
          { key: 'read', label: 'rows read', sample: '1,000,000' },
          { key: 'sent', label: 'rows sent', sample: '1,000,000' },
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
          { key: 'received', label: 'received', sample: '1,000,000' },
          { key: 'removed', label: 'filtered out', sample: '1,000,000' },
          { key: 'answer', label: 'in the answer', sample: '1,000,000' },
        ],
      },
      {
        type: 'text',
        field: 'plan',
        title: 'Plan',
        where: 'inspector',
        lines: 6,
        sample: 'kept: is_return(status)',
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
  panels: [sql(4, "WHERE status = 'returned'")],
};
const question: ImpliedEdge = { from: 'analyst', to: 'databricks', label: 'Query' };
const implied = { nodes: [analyst], edges: [question] };

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
