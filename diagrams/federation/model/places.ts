export const warehouse = 'sql-warehouse';
export const catalog = 'unity-catalog-centralized-governance-layer';
export const auditLog = 'audit-log';
export const toCatalog = `${warehouse}--${catalog}`;

/** The three sources: the catalog that names each, where its rows are, and the edge between. */
export const sources = {
  lake: {
    name: 'Delta Lake',
    table: 'lake.sales.orders',
    catalog: 'catalog-1-delta-lake',
    node: 'delta-tables-lakehouse',
  },
  pg: {
    name: 'PostgreSQL',
    table: 'pg.crm.customers',
    catalog: 'catalog-2-postgresql',
    node: 'foreign-catalog-connection-postgresql',
  },
  mysql: {
    name: 'MySQL',
    table: 'mysql.erp.inventory',
    catalog: 'catalog-3-mysql',
    node: 'foreign-catalog-connection-mysql',
  },
} as const;
export type SourceId = keyof typeof sources;

export function edgeOf(source: SourceId): string {
  return `${sources[source].catalog}--${sources[source].node}`;
}

/** How long a message takes, in microseconds: within one cloud, and out to a database somewhere else. */
export const hop = { inside: 2_000, outside: 12_000 } as const;
/** Resolving names and checking grants, in microseconds. */
export const lookUp = 30_000;
