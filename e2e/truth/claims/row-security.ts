import { orders } from '@/diagrams/row-level-security/model/orders';
import { people } from '@/diagrams/row-level-security/model/people';
import { queries } from '@/diagrams/row-level-security/model/queries';
import { type Claim, same } from '../claim';
import type { Cluster } from '../cluster';
import { records, runOf } from '../simulated';

const diagram = 'row-level-security';

/**
 * Every query of the list by everybody who may ask it, under a policy of PostgreSQL's own
 * (https://www.postgresql.org/docs/15/ddl-rowsecurity.html).
 */
export async function rowSecurity(cluster: Cluster): Promise<Claim[]> {
  const admin = await cluster.connect();
  await admin.query('CREATE DATABASE row_security');
  const owner = await cluster.connect('postgres', 'row_security');
  await owner.query(`
    CREATE TABLE orders (id integer PRIMARY KEY, region text, customer text, amount integer);
    CREATE TABLE user_regions (person text, region text);
    CREATE POLICY own_regions ON orders
      USING (region IN (SELECT region FROM user_regions WHERE person = current_user));
    ALTER TABLE orders ENABLE ROW LEVEL SECURITY;`);
  for (const { id, region, customer, amount } of orders)
    await owner.query('INSERT INTO orders VALUES ($1, $2, $3, $4)', [id, region, customer, amount]);
  const claims: Claim[] = [];
  for (const [person, { regions, exempt }] of Object.entries(people)) {
    await owner.query(`CREATE ROLE ${person} LOGIN ${exempt ? 'BYPASSRLS' : ''}`);
    await owner.query(`GRANT SELECT ON orders, user_regions TO ${person}`);
    for (const region of regions)
      await owner.query('INSERT INTO user_regions VALUES ($1, $2)', [person, region]);
    const client = await cluster.connect(person, 'row_security');
    for (const query of Object.keys(queries)) {
      const events = runOf(diagram, 'crafted', { user: person, query, rounds: 1 });
      const sql = String(records(events, 'asked')[0]?.data.sql);
      const answer = records(events, 'executed')[0]?.data.answer as Answer;
      const real = await client.query(sql).then(
        ({ rows }) => ({ rows }),
        (error: Error) => ({ error: error.message }),
      );
      claims.push(same(diagram, `${person}: ${sql.replace(/\s+/g, ' ')}`, told(answer), told(real)));
    }
  }
  return claims;
}

type Answer = { readonly rows: readonly object[] } | { readonly error: string };

/** Rows in no order, their values as text: a sum is a `bigint`, which the driver gives as text. */
function told(answer: Answer): string {
  if ('error' in answer) return `error: ${answer.error}`;
  const rows = answer.rows.map((row) => Object.values(row).map(String).join(' ')).sort();
  return rows.length === 0 ? 'no rows' : rows.join('; ');
}
