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
    entries: [{ key: 'last', label: 'last answer', sample: 'q12: no connection' }],
  },
  { type: 'text', field: 'sql', lines: 2, sample: 'SELECT item, on_hand FROM erp.inventory' },
  {
    type: 'values',
    field: 'connection',
    title: 'Connection',
    where: 'inspector',
    entries: [
      { key: 'database', label: 'database', sample: 'PostgreSQL' },
      { key: 'rows', label: 'table has', sample: '3 rows' },
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
                { key: 'latest', label: 'latest version', sample: 'v12' },
                { key: 'reading', label: 'version read', sample: 'v12, file 2' },
                { key: 'last', label: 'for query', sample: 'q12' },
              ],
            },
            {
              type: 'values',
              field: 'scan',
              title: 'Table',
              where: 'inspector',
              entries: [{ key: 'orders', label: 'table has', sample: '12 orders' }],
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
                  { key: 'query', label: 'no.', sample: 'q12' },
                  { key: 'user', label: 'user', sample: 'Ana' },
                  { key: 'asks', label: 'query', sample: 'orders, names, stock' },
                  { key: 'lake', label: 'Delta Lake', sample: 'not needed' },
                  { key: 'pg', label: 'PostgreSQL', sample: 'no connection' },
                  { key: 'mysql', label: 'MySQL', sample: 'no connection' },
                  { key: 'gets', label: 'result', sample: 'PostgreSQL timed out' },
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
          // It is spoken of as often as the grants: every query leaves a line in it.
          {
            id: 'audit-log',
            title: 'Audit log',
            kind: 'log',
            parent: 'unity-catalog-centralized-governance-layer',
            place: { side: 'right', of: 'catalog-3-mysql' },
            panels: [
              {
                type: 'table',
                field: 'audit',
                columns: [
                  { key: 'query', label: 'query', sample: 'q12' },
                  { key: 'user', label: 'user', sample: 'Ana' },
                  { key: 'decision', label: 'decision', sample: 'allowed' },
                ],
                rows: 2,
              },
            ],
          },
        ],
        edges: [{ from: 'sql-warehouse', to: 'unity-catalog-centralized-governance-layer', label: 'Query' }],
      },
    },
  ],
};
