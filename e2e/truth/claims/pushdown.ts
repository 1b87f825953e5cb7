import { type Claim, same } from '../claim';
import type { Cluster } from '../cluster';
import { records, runOf } from '../simulated';

const diagram = 'predicate-pushdown';
const rows = 10_000;

/** The four conditions over a foreign table (https://www.postgresql.org/docs/15/postgres-fdw.html): what travels, and how many rows come. */
export async function pushdown(cluster: Cluster): Promise<Claim[]> {
  const admin = await cluster.connect();
  await admin.query('CREATE DATABASE source');
  await admin.query('CREATE DATABASE lakehouse');
  const source = await cluster.connect('postgres', 'source');
  // One row of ten is returned; one of five costs 100 or more, those that are returned among them.
  await source.query(`
    CREATE TABLE orders AS
      SELECT id, CASE WHEN id % 10 = 0 THEN 'returned' ELSE 'sent' END AS status,
        CASE WHEN id % 5 = 0 THEN 150 ELSE 50 END AS amount
      FROM generate_series(1, ${rows}) AS id;
    ANALYZE orders;`);
  const lakehouse = await cluster.connect('postgres', 'lakehouse');
  await lakehouse.query(`
    CREATE EXTENSION postgres_fdw;
    CREATE SERVER source FOREIGN DATA WRAPPER postgres_fdw
      OPTIONS (host '${cluster.folder}', port '5432', dbname 'source');
    CREATE USER MAPPING FOR postgres SERVER source OPTIONS (user 'postgres');
    IMPORT FOREIGN SCHEMA public FROM SERVER source INTO public;
    CREATE FUNCTION is_return(status text) RETURNS boolean LANGUAGE plpgsql AS
      $$ BEGIN RETURN status = 'returned'; END $$;`);
  const claims: Claim[] = [];
  for (const predicate of ['pushable', 'partly', 'either', 'udf']) {
    const events = runOf(diagram, 'filter-travels', { predicate, rows, batch: 5_000 });
    const sql = String(records(events, 'query-asked')[0]?.data.sql);
    const planned = records(events, 'planned')[0]?.data ?? {};
    const answered = records(events, 'answered')[0]?.data ?? {};
    const found = await lakehouse.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `EXPLAIN (ANALYZE, VERBOSE, FORMAT JSON) ${sql}`,
    );
    const plan = found.rows[0]!['QUERY PLAN'][0].Plan;
    const removed = plan['Rows Removed by Filter'] ?? 0;
    const asked = sql.replace(/\s+/g, ' ');
    claims.push(
      same(
        diagram,
        `${asked}: the condition that travels`,
        condition(String(planned.remoteSql)),
        condition(plan['Remote SQL']),
      ),
      same(
        diagram,
        `${asked}: rows over the wire, removed on arrival`,
        `${answered.received}, ${answered.removed}`,
        `${plan['Actual Rows'] + removed}, ${removed}`,
      ),
    );
  }
  return claims;
}

interface Plan {
  readonly 'Remote SQL': string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
}

/** What stands behind WHERE, without the casts that PostgreSQL writes out. */
function condition(sql: string): string {
  const [, where] = sql.replace(/\s+/g, ' ').split(' WHERE ');
  return where === undefined ? 'none' : where.replaceAll('::text', '');
}
