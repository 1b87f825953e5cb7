import type { Annotation, Panel, ValueEntry } from '@/lib/model';

/** What a side has of each day, and who has just read it; a day that is on both sides stands out on the hot one. */
function days(rows: number): Panel {
  return {
    type: 'table',
    field: 'days',
    columns: [
      { key: 'day', label: 'day', sample: 'Jun 10' },
      { key: 'sum', label: 'sum', sample: '€1,240', align: 'right' },
      { key: 'state', label: '', sample: 'in Delta, too; read by Q5' },
    ],
    rows,
  };
}

/** The order that was written last. */
const lastWrite: ValueEntry = { key: 'order', label: 'last write', sample: 'order 117: €500' };

export const annotation: Annotation = {
  section: 'Data flow patterns',
  views: [
    {
      id: 'hybrid-query',
      title: 'Hybrid query',
      drawings: [''],
      nodes: {
        'query-request': {
          kind: 'query',
          panels: [
            {
              type: 'table',
              field: 'queries',
              columns: [
                { key: 'query', label: 'query', sample: 'Q12' },
                { key: 'range', label: 'range', sample: 'Jun 4–10' },
                { key: 'end', label: 'state', sample: 'complete' },
              ],
              rows: 5,
            },
          ],
        },
        'query-analyzer': {
          kind: 'service',
          panels: [
            {
              type: 'values',
              field: 'seam',
              entries: [{ key: 'watermark', label: 'watermark', sample: 'Jun 10' }],
            },
            {
              type: 'table',
              field: 'routes',
              columns: [
                { key: 'query', label: 'query', sample: 'Q12' },
                { key: 'pinned', label: 'pinned', sample: 'Jun 10' },
                { key: 'version', label: 'Delta', sample: '≥ 2' },
                { key: 'cold', label: 'cold', sample: 'Jun 4–8' },
                { key: 'hot', label: 'hot', sample: 'Jun 4–8' },
              ],
              rows: 3,
            },
          ],
        },
        'hot-data-live-pg': {
          kind: 'database',
          panels: [days(4), { type: 'values', field: 'last', entries: [lastWrite] }],
        },
        'cold-data-cache-delta': {
          kind: 'lake',
          panels: [
            days(6),
            {
              type: 'values',
              field: 'versions',
              entries: [
                { key: 'version', label: 'newest version', sample: '12' },
                { key: 'cached', label: 'version in the cache', sample: '12' },
                lastWrite,
              ],
            },
          ],
        },
        'combined-result': {
          kind: 'result',
          panels: [
            {
              type: 'table',
              field: 'answers',
              columns: [
                { key: 'query', label: 'query', sample: 'Q12' },
                { key: 'rows', label: 'rows', sample: '12', align: 'right' },
                { key: 'sum', label: 'sum', sample: '€1,240', align: 'right' },
                { key: 'note', label: 'result', sample: 'partial: Jun 6–8 is missing' },
              ],
              rows: 5,
            },
          ],
        },
      },
      implied: {
        // Rows become cold by being moved.
        edges: [{ from: 'hot-data-live-pg', to: 'cold-data-cache-delta', label: 'Age out', dashed: true }],
      },
    },
  ],
};
