import type { Term } from './term';

const databricks = (page: string) => `https://docs.databricks.com/aws/en/${page}`;

/** Words of the lakehouse: layers, tables, and questions that cross systems. */
export const lakehouse: readonly Term[] = [
  {
    name: 'Audit log',
    forms: ['audit log', 'audit record', 'audited'],
    definition: 'Who asked for what and what was decided, kept for those who check.',
    source: { title: 'Databricks: Audit logs', url: databricks('admin/account-settings/audit-logs') },
  },
  {
    name: 'Bronze, Silver, Gold',
    forms: ['Bronze', 'Silver', 'Gold'],
    definition:
      'The layers of a medallion architecture: Bronze keeps what arrived as it arrived, Silver holds it checked and deduplicated, Gold aggregated for the questions of the business.',
    source: { title: 'Databricks: Medallion lakehouse architecture', url: databricks('lakehouse/medallion') },
  },
  {
    name: 'Expectation',
    forms: ['expectation'],
    definition:
      'A rule that each row of a pipeline should meet, with what becomes of a row that does not: kept and counted, dropped, or the update stops.',
    source: {
      title: 'Databricks: Manage data quality with pipeline expectations',
      url: 'https://docs.databricks.com/delta-live-tables/expectations.html',
    },
  },
  {
    name: 'Fails closed',
    forms: ['fails closed', 'fail closed'],
    definition:
      'When a check cannot be made, the answer is no. The opposite, failing open, shows everything.',
    source: {
      title: 'Saltzer and Schroeder: Protection of information, fail-safe defaults (1975)',
      url: 'https://www.cs.virginia.edu/~evans/cs551/saltzer/',
    },
  },
  {
    name: 'Federation',
    forms: ['federation', 'federated query', 'federated queries'],
    definition:
      'One query over tables of several systems, each of which is asked when the query runs. Nothing is copied beforehand.',
    source: { title: 'Databricks: What is query federation?', url: databricks('query-federation/') },
  },
  {
    name: 'Foreign catalog',
    forms: ['foreign catalog', 'foreign table'],
    definition:
      'Shows the schemas and tables of another database as if they were the catalog’s own. Only names and types are kept here; the rows stay there.',
    source: { title: 'Databricks: What is query federation?', url: databricks('query-federation/') },
  },
  {
    name: 'Lineage',
    forms: ['lineage'],
    definition: 'Which tables and columns a result was computed from, by which query, and for whom.',
    source: {
      title: 'Databricks: Data lineage',
      url: databricks('data-governance/unity-catalog/data-lineage'),
    },
  },
  {
    name: 'Mask',
    forms: ['mask', 'column mask'],
    definition:
      'A function bound to a column that decides, by who is asking, whether the value is shown as it is or hidden in part or whole. The stored value does not change. A column without one is returned as it is stored, unless a default is configured.',
    source: {
      title: 'Databricks: Row filters and column masks',
      url: databricks('data-governance/unity-catalog/filters-and-masks/'),
    },
  },
  {
    name: 'OLAP',
    forms: ['OLAP'],
    definition: 'Online analytical processing: few large questions over many rows, such as sums by month.',
    source: {
      title: 'Azure Architecture Center: Online analytical processing',
      url: 'https://learn.microsoft.com/en-us/azure/architecture/data-guide/relational-data/online-analytical-processing',
    },
  },
  {
    name: 'OLTP',
    forms: ['OLTP'],
    definition:
      'Online transaction processing: many small reads and writes of single rows, under constraints.',
    source: {
      title: 'Azure Architecture Center: Online transaction processing',
      url: 'https://learn.microsoft.com/en-us/azure/architecture/data-guide/relational-data/online-transaction-processing',
    },
  },
  {
    name: 'Predicate',
    forms: ['predicate'],
    definition: 'A condition that is true or not for a row, as it stands in a WHERE.',
    source: {
      title: 'PostgreSQL: The WHERE clause',
      url: 'https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-WHERE',
    },
  },
  {
    name: 'Pushdown',
    forms: ['pushdown', 'pushed down', 'push down'],
    definition:
      'The condition of a query is evaluated where the rows lie, and only rows that meet it travel.',
    source: {
      title: 'PostgreSQL: postgres_fdw, remote query optimization',
      url: 'https://www.postgresql.org/docs/current/postgres-fdw.html#POSTGRES-FDW-REMOTE-QUERY-OPTIMIZATION',
    },
  },
  {
    name: 'Quarantine',
    forms: ['quarantine'],
    definition:
      'A table for records that could not be applied, each with its reason, so that the others go on and somebody can look at these.',
    source: {
      title: 'Databricks: Expectation recommendations and advanced patterns',
      url: 'https://docs.databricks.com/aws/en/ldp/expectation-patterns',
    },
  },
  {
    name: 'Result cache',
    forms: ['result cache'],
    definition: 'Keeps the answers of queries for a while and gives them to whoever asks the same again.',
    source: { title: 'Databricks: Query caching', url: databricks('sql/user/queries/query-caching') },
  },
  {
    name: 'Row filter',
    forms: ['row filter'],
    definition:
      'A condition bound to a table that is added to every query of it, by who is asking. PostgreSQL calls it a row security policy.',
    source: {
      title: 'Databricks: Row filters and column masks',
      url: databricks('data-governance/unity-catalog/filters-and-masks/'),
    },
  },
  {
    name: 'SCD type 2',
    forms: ['SCD type 2', 'SCD Type 2', 'SCD2', 'slowly changing dimension of type 2'],
    definition:
      'Slowly changing dimension, type 2: a change does not overwrite the row but ends its version and begins another, so that one can ask what was true on any day.',
    source: {
      title: 'Kimball Group: Type 2, add new row',
      url: 'https://www.kimballgroup.com/data-warehouse-business-intelligence-resources/kimball-techniques/dimensional-modeling-techniques/type-2/',
    },
  },
  {
    name: 'Single-flight',
    forms: ['single-flight'],
    definition:
      'Of many requests that miss the cache for the same question at the same time one fetches the answer, and the others wait for it.',
    source: {
      title: 'Go: package singleflight',
      url: 'https://pkg.go.dev/golang.org/x/sync/singleflight',
    },
  },
  {
    name: 'Time to live',
    forms: ['time to live', 'TTL'],
    definition: 'How long a cached answer may be given out before it has to be fetched anew.',
    source: {
      title: 'RFC 9111: HTTP caching, freshness',
      url: 'https://www.rfc-editor.org/rfc/rfc9111#section-4.2',
    },
  },
  {
    name: 'Unity Catalog',
    forms: ['Unity Catalog'],
    definition:
      'The part of Databricks that knows every table by a name of three levels, and who may do what with it.',
    source: {
      title: 'Databricks: What is Unity Catalog?',
      url: databricks('data-governance/unity-catalog/'),
    },
  },
  {
    name: 'Columnar',
    forms: ['columnar'],
    definition:
      'Stored column by column, as in Parquet: a query reads only the columns it names, and equal values lie together and compress well. To change one row means to write a file anew.',
    source: { title: 'Apache Parquet: Documentation', url: 'https://parquet.apache.org/docs/overview/' },
  },
  {
    name: 'Delta version',
    forms: ['Delta version', 'table version'],
    definition:
      'The state of a Delta table after one commit to its log. A query reads one version from beginning to end.',
    source: {
      title: 'Delta Lake: ACID table storage over cloud object stores (VLDB 2020)',
      url: 'https://www.vldb.org/pvldb/vol13/p3411-armbrust.pdf',
    },
  },
  {
    name: 'Grant',
    forms: ['grant'],
    definition: 'The right to do something with a catalog, a schema or a table, given to a user or a group.',
    source: {
      title: 'Databricks: Manage privileges in Unity Catalog',
      url: databricks('data-governance/unity-catalog/manage-privileges/'),
    },
  },
  {
    name: 'Hot and cold data',
    forms: ['hot', 'cold'],
    definition:
      'Hot data is still being changed and read all the time; cold data is not changed any more, seldom read, and kept where storage is cheap.',
    source: {
      title: 'Azure Blob Storage: Access tiers for blob data',
      url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/access-tiers-overview',
    },
  },
  {
    name: 'Policy',
    forms: ['policy', 'policies'],
    definition:
      'A rule bound to a table or a column that the database applies to every query, whoever wrote it and with whatever tool.',
    source: {
      title: 'Databricks: Row filters and column masks',
      url: databricks('data-governance/unity-catalog/filters-and-masks/'),
    },
  },
  {
    name: 'Denormalised',
    forms: ['denormalised'],
    definition:
      'Joined beforehand: facts are repeated in many rows so that a question needs one table. The opposite, normalised, keeps each fact once.',
    source: {
      title: 'Azure Architecture Center: Online analytical processing',
      url: 'https://learn.microsoft.com/en-us/azure/architecture/data-guide/relational-data/online-analytical-processing',
    },
  },
  {
    name: 'Stale',
    forms: ['stale'],
    definition: 'Said of an answer or a table that is older than what it was computed from.',
    source: {
      title: 'RFC 9111: HTTP caching, serving stale responses',
      url: 'https://www.rfc-editor.org/rfc/rfc9111#section-4.2.4',
    },
  },
];
