import { type Claim, same } from '../claim';
import type { Cluster } from '../cluster';
import { records, runOf, scenariosOf } from '../simulated';

const diagram = 'event-sourcing';

/** Balances of each run's event store, folded by SQL instead of by the model's projection. */
export async function projection(cluster: Cluster): Promise<Claim[]> {
  const client = await cluster.connect();
  await client.query(
    'CREATE TABLE events (position integer PRIMARY KEY, stream text, version integer, type text, data jsonb, UNIQUE (stream, version))',
  );
  const claims: Claim[] = [];
  for (const scenario of scenariosOf(diagram)) {
    const events = runOf(diagram, scenario);
    await client.query('TRUNCATE events');
    const appended = records(events, 'appended');
    for (const { data } of appended) {
      await client.query('INSERT INTO events VALUES ($1, $2, $3, $4, $5)', [
        data.position,
        data.stream,
        data.version,
        data.type,
        JSON.stringify(data.data),
      ]);
    }
    const shown = records(events, 'projected').findLast(({ data }) => data.view === 'Balance')?.data.state;
    const { rows } = await client.query<{ stream: string; balance: string }>(`
      SELECT stream, sum(CASE type
        WHEN 'AccountCreated' THEN (data->>'initial_balance')::integer
        WHEN 'MoneyDeposited' THEN (data->>'amount')::integer
        WHEN 'MoneyWithdrawn' THEN -(data->>'amount')::integer ELSE 0 END) AS balance
      FROM events GROUP BY stream`);
    const told = (pairs: readonly (readonly [string, unknown])[]) =>
      pairs
        .map(([stream, balance]) => `${stream} ${balance}`)
        .sort()
        .join(', ');
    claims.push(
      same(
        diagram,
        `${scenario}: balances after ${appended.length} events`,
        told(Object.entries(shown ?? {})),
        told(rows.map(({ stream, balance }) => [stream, balance] as const)),
      ),
    );
  }
  return claims;
}
