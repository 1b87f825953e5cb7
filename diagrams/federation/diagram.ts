import type { Annotation } from '@/lib/model';

export const annotation: Annotation = {
  section: 'Architecture',
  views: [
    {
      id: 'federation',
      title: 'Federation',
      drawings: [''],
      nodes: {
        'unity-catalog-centralized-governance-layer': { kind: 'catalog' },
        'catalog-1-delta-lake': { kind: 'catalog' },
        'catalog-2-postgresql': { kind: 'catalog' },
        'catalog-3-mysql': { kind: 'catalog' },
        'delta-tables-lakehouse': {
          kind: 'lake',
          parts: [{ id: 'orders', title: 'lake.sales.orders' }],
        },
        'foreign-catalog-connection-postgresql': {
          kind: 'connector',
          parts: [{ id: 'customers', title: 'pg.crm.customers' }],
        },
        'foreign-catalog-connection-mysql': {
          kind: 'connector',
          parts: [{ id: 'inventory', title: 'mysql.erp.inventory' }],
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
          },
        ],
        edges: [{ from: 'sql-warehouse', to: 'unity-catalog-centralized-governance-layer', label: 'Query' }],
      },
    },
  ],
};
