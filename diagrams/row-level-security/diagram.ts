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
              type: 'table',
              field: 'asked',
              columns: [
                { key: 'user', label: 'user', sample: 'alice' },
                { key: 'gets', label: 'gets', sample: 'sum 1895' },
              ],
              rows: 4,
            },
            {
              type: 'table',
              field: 'asked',
              title: 'Questions',
              where: 'inspector',
              columns: [
                { key: 'user', label: 'user', sample: 'alice' },
                { key: 'asks', label: 'asks for', sample: 'An error that tells' },
                { key: 'gets', label: 'gets', sample: 'sum 1895' },
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
                { key: 'regions', label: 'regions', sample: 'EU, US' },
              ],
              rows: 4,
            },
            {
              type: 'log',
              field: 'audit',
              title: 'Audit log',
              where: 'inspector',
              rows: 6,
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
              title: 'Before',
              lines: 4,
              sample: 'UNION ALL SELECT * FROM orders',
            },
            {
              type: 'text',
              field: 'after',
              title: 'After',
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
                { key: 'amount', label: 'amount', sample: '640', align: 'right' },
              ],
              rows: 6,
            },
          ],
        },
      },
    },
  ],
};
