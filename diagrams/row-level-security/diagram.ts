import type { Annotation } from '@/lib/model';

export const annotation: Annotation = {
  section: 'Security architecture',
  views: [
    {
      id: 'row-level-security',
      title: 'Row-level security',
      drawings: [''],
      nodes: {
        'user-request': {
          kind: 'actor',
          panels: [
            {
              type: 'text',
              field: 'sql',
              title: 'SQL',
              lines: 4,
              sample: "WHERE region = 'APAC' OR 1 = 1",
            },
            {
              type: 'table',
              field: 'asked',
              columns: [
                { key: 'query', label: 'query', sample: 'q12' },
                { key: 'user', label: 'user', sample: 'alice' },
                { key: 'gets', label: 'answer', sample: 'sum 1895' },
              ],
              rows: 3,
            },
            {
              type: 'table',
              field: 'asked',
              title: 'Queries',
              where: 'inspector',
              columns: [
                { key: 'user', label: 'user', sample: 'alice' },
                { key: 'asks', label: 'asks for', sample: 'An error that would tell' },
                { key: 'gets', label: 'answer', sample: 'sum 1895' },
              ],
              rows: 8,
            },
          ],
        },
        'unity-catalog': {
          kind: 'catalog',
          panels: [
            {
              type: 'table',
              field: 'members',
              title: 'user_regions',
              columns: [
                { key: 'user', label: 'user', sample: 'alice' },
                { key: 'regions', label: 'regions', sample: 'unreadable' },
              ],
              rows: 4,
            },
            {
              type: 'log',
              field: 'audit',
              title: 'Audit log',
              rows: 4,
              sample: 'q12 by alice: filtered',
            },
          ],
        },
        'query-rewrite': {
          kind: 'policy',
          panels: [
            {
              type: 'text',
              field: 'before',
              title: 'Asked',
              where: 'inspector',
              lines: 4,
              sample: 'UNION ALL SELECT * FROM orders',
            },
            {
              type: 'text',
              field: 'after',
              title: 'Executed',
              lines: 6,
              sample: "    WHERE region IN ('EU', 'US')",
            },
          ],
        },
        'execute-query': {
          kind: 'warehouse',
          panels: [
            {
              type: 'table',
              field: 'orders',
              title: 'orders',
              columns: [
                { key: 'id', label: 'id', sample: '1041' },
                { key: 'region', label: 'region', sample: 'APAC' },
                { key: 'customer', label: 'customer', sample: 'Dubois' },
                { key: 'amount', label: 'amount', sample: '€640', align: 'right' },
                { key: 'state', label: 'this reader', sample: 'in the answer' },
              ],
              rows: 5,
            },
          ],
        },
      },
    },
  ],
};
