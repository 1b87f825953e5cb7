import type { Client } from 'pg';
import type { RunEvent } from '@/lib/trace';
import { type Claim, same } from '../claim';
import { Cluster } from '../cluster';
import { records, runOf } from '../simulated';

const diagram = 'high-availability';

/** What commits, failover and rejoining do (https://www.postgresql.org/docs/15/warm-standby.html), on two servers of their own. */
export async function standby(bin: string): Promise<Claim[]> {
  return [...(await withoutStandby(bin)), ...(await failover(bin))];
}

/** A synchronous standby that is not there: commits wait. */
async function withoutStandby(bin: string): Promise<Claim[]> {
  const primary = Cluster.create(bin, ["synchronous_standby_names = 'standby'"]);
  try {
    const admin = await primary.connect();
    await admin.query("SET synchronous_commit = 'local'");
    await admin.query('CREATE TABLE orders (id integer PRIMARY KEY)');
    const cancelled = await primary.connect();
    const waits = write(cancelled, 1);
    await waiting(admin, 1);
    const blocked = waiting(admin, 1).then(() => 'it waits');
    return [
      same(
        diagram,
        'A synchronous commit whose standby does not answer',
        waitedIn(runOf(diagram, 'standby-lag', { commit: 'synchronous' })),
        await Promise.race([blocked, waits.then((end) => `it ${end}`)]),
      ),
    ];
  } finally {
    await primary.remove();
  }
}

/** An asynchronous standby is cut off, the primary writes on and crashes; the standby is promoted, the old primary rewound. */
async function failover(bin: string): Promise<Claim[]> {
  const primary = Cluster.create(bin, []);
  let replica: Cluster | null = null;
  try {
    const writer = await primary.connect();
    await writer.query('CREATE TABLE orders (id integer PRIMARY KEY)');
    replica = Cluster.standbyOf(bin, primary, 'standby');
    for (let id = 1; id <= 20; id++) await writer.query('INSERT INTO orders VALUES ($1)', [id]);
    const reader = await replica.connect();
    await until(async () => (await count(reader)) === 20);
    replica.stop('fast');
    for (let id = 21; id <= 30; id++) await writer.query('INSERT INTO orders VALUES ($1)', [id]);
    primary.stop('immediate');
    replica.start();
    replica.promote();
    const promoted = await replica.connect();
    const kept = await ids(promoted);
    // The control file tells the timeline of the last checkpoint.
    await promoted.query('CHECKPOINT');
    const simulated = lossOf('async-kill');
    const claims = [
      same(
        diagram,
        'Asynchronous replication, the primary is lost: what is missing of the acknowledged orders',
        simulated,
        suffixOf(30, kept),
      ),
      same(
        diagram,
        'A promotion opens a new timeline',
        `timeline ${newestTimeline('async-kill')}`,
        `timeline ${(await promoted.query<{ id: number }>('SELECT timeline_id AS id FROM pg_control_checkpoint()')).rows[0]?.id}`,
      ),
    ];
    await promoted.query('INSERT INTO orders VALUES (31)');
    primary.start();
    primary.stop('fast');
    primary.rewind(replica);
    primary.follow(replica, 'old');
    primary.start();
    const rejoined = await primary.connect();
    await until(async () => (await count(rejoined)) === kept.length + 1);
    claims.push(
      same(
        diagram,
        'pg_rewind: the old primary follows, and what it alone had is',
        records(runOf(diagram, 'async-kill'), 'rejoined').length > 0 ? 'gone' : 'still there',
        (await ids(rejoined)).some((id) => id > 20 && id <= 30) ? 'still there' : 'gone',
      ),
    );
    return claims;
  } finally {
    await replica?.remove();
    await primary.remove();
  }
}

/** Whether every order of a run that was committed and acknowledged had its answer later than its commit, some much later. */
function waitedIn(events: readonly RunEvent[]): string {
  const committed = new Map(records(events, 'committed').map(({ t, data }) => [data.order, t]));
  const waits = records(events, 'acknowledged').map(({ t, data }) => t - (committed.get(data.order) ?? t));
  return Math.max(0, ...waits) >= 1_000_000 ? 'it waits' : 'it succeeds';
}

/** What the run's promoted standby lacks of what had been acknowledged. */
function lossOf(scenario: string): string {
  const events = runOf(diagram, scenario);
  const rewound = records(events, 'rewound')[0]?.data.orders;
  const lost = new Set((Array.isArray(rewound) ? rewound : []).map(String));
  const first = records(events, 'acknowledged').filter(({ data }) => data.timeline === 1);
  const orders = first.map(({ data }) => String(data.order));
  const missing = orders.flatMap((order, i) => (lost.has(order) ? [i] : []));
  return missing.length > 0 && missing.every((at, i) => at === orders.length - missing.length + i)
    ? 'the last of them, nothing else'
    : `${missing.length} of them, not the last`;
}

function newestTimeline(scenario: string): number {
  return Math.max(...records(runOf(diagram, scenario), 'committed').map(({ data }) => Number(data.timeline)));
}

function suffixOf(written: number, kept: readonly number[]): string {
  const whole = kept.every((id, i) => id === i + 1);
  return whole && kept.length < written
    ? 'the last of them, nothing else'
    : `${written - kept.length} of them, not the last`;
}

function write(client: Client, id: number): Promise<string> {
  return client.query('INSERT INTO orders VALUES ($1)', [id]).then(
    () => 'succeeds',
    () => 'has no answer',
  );
}

/** Until that many commits wait for a standby. */
function waiting(admin: Client, commits: number): Promise<void> {
  return until(async () => {
    const { rows } = await admin.query<{ n: number }>(
      "SELECT count(*)::integer AS n FROM pg_stat_activity WHERE wait_event = 'SyncRep'",
    );
    return rows[0]!.n >= commits;
  });
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('PostgreSQL did not get there within 10 seconds');
}

async function ids(client: Client): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>('SELECT id FROM orders ORDER BY id');
  return rows.map(({ id }) => id);
}

async function count(client: Client): Promise<number> {
  return (await ids(client)).length;
}
