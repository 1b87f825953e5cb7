import type { Annotation, NodeAnnotation } from '@/lib/model';

/** A catalog within the catalog: what it names, and how often that was allowed. */
const named: NodeAnnotation = {
  kind: 'catalog',
  panels: [
    {
      type: 'values',
      field: 'use',
      entries: [
        { key: 'table', label: 'table', sample: 'crm.customers' },
        { key: 'allowed', label: 'allowed', sample: '12' },
        { key: 'denied', label: 'denied', sample: '12' },
      ],
    },
  ],
};

/** A connection to another database. */
const connection: NodeAnnotation['panels'] = [
  {
    type: 'values',
    field: 'connection',
    entries: [
      { key: 'rows', label: 'rows', sample: '3' },
      { key: 'answered', label: 'answered', sample: '12' },
      { key: 'last', label: 'last', sample: 'answered' },
    ],
  },
];

export const annotation: Annotation = {
  section: 'Architecture',
  views: [
    {
      id: 'federation',
      title: 'Federation',
      drawings: [''],
      nodes: {
        'unity-catalog-centralized-governance-layer': {
          kind: 'catalog',
          panels: [
            {
              type: 'log',
              field: 'audit',
              title: 'Audit log',
              where: 'inspector',
              rows: 8,
              sample: 'q12 ana: allowed',
            },
            {
              type: 'table',
              field: 'lineage',
              title: 'Lineage',
              where: 'inspector',
              columns: [
                { key: 'query', label: 'query', sample: 'q12' },
                { key: 'column', label: 'column', sample: 'sum(amount)' },
                { key: 'from', label: 'computed from', sample: 'mysql.erp.inventory.on_hand' },
              ],
              rows: 6,
            },
          ],
        },
        'catalog-1-delta-lake': named,
        'catalog-2-postgresql': named,
        'catalog-3-mysql': named,
        'delta-tables-lakehouse': {
          kind: 'lake',
          parts: [{ id: 'orders', title: 'lake.sales.orders' }],
          panels: [
            {
              type: 'values',
              field: 'scan',
              entries: [
                { key: 'latest', label: 'latest', sample: 'v12' },
                { key: 'reading', label: 'reading', sample: 'v12' },
                { key: 'orders', label: 'orders', sample: '12' },
              ],
            },
          ],
        },
        'foreign-catalog-connection-postgresql': {
          kind: 'connector',
          parts: [{ id: 'customers', title: 'pg.crm.customers' }],
          panels: connection,
        },
        'foreign-catalog-connection-mysql': {
          kind: 'connector',
          parts: [{ id: 'inventory', title: 'mysql.erp.inventory' }],
          panels: connection,
        },
      },
      implied: {
        // Somebody has to ask, plan a subquery for each source and join what comes back.
        nodes: [
          {
            id: 'sql-warehouse',
            title: 'SQL Warehouse',
            kind: 'warehouse',
            place: { side: 'above', of: 'unity-catalog-centralized-governance-layer' },
            panels: [
              {
                type: 'table',
                field: 'queries',
                columns: [
                  { key: 'user', label: 'user', sample: 'ana' },
                  { key: 'asks', label: 'asks', sample: 'customers' },
                  { key: 'gets', label: 'gets', sample: 'PostgreSQL fails' },
                ],
                rows: 2,
              },
              {
                type: 'text',
                field: 'sql',
                title: 'SQL',
                where: 'inspector',
                lines: 5,
                sample: 'JOIN mysql.erp.inventory i ON …',
              },
            ],
          },
        ],
        edges: [{ from: 'sql-warehouse', to: 'unity-catalog-centralized-governance-layer', label: 'Query' }],
      },
    },
  ],
};
