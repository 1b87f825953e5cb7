import type { Annotation, Panel } from '@/lib/model';

/** How many rows a side has of each day; a day that is on both sides stands out on the hot one. */
const days: Panel = {
  type: 'table',
  field: 'days',
  columns: [
    { key: 'day', label: 'day', sample: 'Jun 10' },
    { key: 'rows', label: 'rows', sample: '12', align: 'right' },
  ],
  rows: 4,
};

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
                { key: 'end', label: '', sample: '✓' },
              ],
              rows: 4,
            },
          ],
        },
        'query-analyzer': {
          kind: 'service',
          panels: [
            {
              type: 'values',
              field: 'seam',
              entries: [
                { key: 'watermark', label: 'watermark', sample: 'Jun 10' },
                { key: 'plan', label: 'route', sample: 'cold + hot' },
              ],
            },
            {
              type: 'values',
              field: 'seam',
              title: 'Newest query',
              where: 'inspector',
              entries: [
                { key: 'query', label: 'query', sample: 'Q12' },
                { key: 'pinned', label: 'its watermark', sample: 'Jun 10' },
                { key: 'plan', label: 'route', sample: 'cold + hot' },
              ],
            },
          ],
        },
        'hot-data-live-pg': { kind: 'database', panels: [days] },
        'cold-data-cache-delta': {
          kind: 'lake',
          panels: [
            days,
            {
              type: 'values',
              field: 'versions',
              where: 'inspector',
              entries: [
                { key: 'version', label: 'newest version', sample: '12' },
                { key: 'cached', label: 'version in the cache', sample: '12' },
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
                { key: 'rows', label: 'rows', sample: '12 of 12' },
                { key: 'note', label: '', sample: 'complete' },
              ],
              rows: 4,
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
