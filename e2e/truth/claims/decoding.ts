import type { Client } from 'pg';
import type { RunEvent } from '@/lib/trace';
import { type Claim, same } from '../claim';
import type { Cluster } from '../cluster';
import { records, runOf, scenariosOf } from '../simulated';

type Row = Readonly<Record<string, string | number | null>>;

/** A change as both sides tell it. */
interface Change {
  readonly table: string;
  readonly op: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

/** What the log of the model holds, in its order. */
type Logged =
  | ({ readonly type: 'change'; readonly xid: number } & Change)
  | { readonly type: 'commit' | 'abort'; readonly xid: number }
  | { readonly type: 'column'; readonly table: string; readonly column: string };

const keys: Readonly<Record<string, string>> = { orders: 'id', customers: 'name', inventory: 'item' };
const diagram = 'cdc-pipeline';

/**
 * Replays the very transactions of each run of the CDC pipeline, interleaved as they were, and reads them back by logical
 * decoding (https://www.postgresql.org/docs/15/logicaldecoding.html).
 */
export async function decoding(cluster: Cluster): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const identity of ['full', 'default'] as const) {
    for (const scenario of scenariosOf(diagram)) {
      const database = `${scenario}_${identity}`.replaceAll('-', '_');
      const events = runOf(diagram, scenario, { 'replica-identity': identity });
      claims.push(...(await compared(cluster, database, scenario, identity, events)));
    }
  }
  return claims;
}

async function compared(
  cluster: Cluster,
  database: string,
  scenario: string,
  identity: string,
  events: readonly RunEvent[],
): Promise<Claim[]> {
  const log = logOf(events);
  const admin = await cluster.connect();
  await admin.query(`CREATE DATABASE ${database}`);
  const main = await cluster.connect('postgres', database);
  await createTables(main, events, log, identity);
  await main.query(`SELECT pg_create_logical_replication_slot('${database}', 'test_decoding')`);
  await replay(log, main, () => cluster.connect('postgres', database));
  const { rows } = await main.query<{ lsn: string; data: string }>(
    `SELECT lsn, data FROM pg_logical_slot_get_changes('${database}', NULL, NULL, 'include-xids', 'off')`,
  );
  const real = rows.flatMap(({ data }) => decoded(data));
  const simulated = committedOrder(log);
  await main.query(`SELECT pg_drop_replication_slot('${database}')`);
  const name = `${scenario}, REPLICA IDENTITY ${identity.toUpperCase()}`;
  const commits = rows.filter(({ data }) => data.startsWith('COMMIT')).map(({ lsn }) => numberOf(lsn));
  return [
    same(
      diagram,
      `${name}: what is decoded, in order`,
      told(simulated),
      told(real, difference(simulated, real)),
    ),
    same(diagram, `${name}: final rows`, digestOf(finalRows(events, log)), digestOf(await tablesOf(main))),
    same(
      diagram,
      `${name}: commit positions only grow`,
      'they do',
      commits.every((lsn, i) => i === 0 || lsn > commits[i - 1]!) ? 'they do' : 'they do not',
    ),
  ];
}

function logOf(events: readonly RunEvent[]): Logged[] {
  return events.flatMap((event): Logged[] => {
    if (event.type === 'record' && event.name === 'column-added')
      return [{ type: 'column', table: String(event.data.table), column: String(event.data.column) }];
    if (event.type !== 'send' || event.edge !== 'tables-oltp--write-ahead-log-wal' || event.backwards)
      return [];
    const payload = event.message.payload as Record<string, unknown>;
    const xid = Number(payload.xid);
    if (payload.record === 'commit' || payload.record === 'abort') return [{ type: payload.record, xid }];
    if (typeof payload.table !== 'string') return [];
    const { table, before, after } = payload as unknown as Change;
    return [{ type: 'change', xid, table, op: event.message.kind, before, after }];
  });
}

function baselineOf(events: readonly RunEvent[]): Readonly<Record<string, readonly Row[]>> {
  const [baseline] = records(events, 'baseline');
  return (baseline?.data.rows ?? {}) as unknown as Readonly<Record<string, readonly Row[]>>;
}

async function createTables(
  client: Client,
  events: readonly RunEvent[],
  log: readonly Logged[],
  identity: string,
): Promise<void> {
  const baseline = baselineOf(events);
  for (const [table, key] of Object.entries(keys)) {
    const rows = baseline[table] ?? [];
    const example =
      rows[0] ?? log.find((each) => each.type === 'change' && each.table === table && each.after !== null);
    const row = (example && 'after' in example ? example.after : example) as Row | undefined;
    if (!row) continue;
    const columns = Object.entries(row)
      .filter(([name]) => !log.some((each) => each.type === 'column' && each.column === name))
      .map(([name, value]) => `${name} ${typeof value === 'number' ? 'integer' : 'text'}`);
    await client.query(`CREATE TABLE ${table} (${columns.join(', ')}, PRIMARY KEY (${key}))`);
    await client.query(`ALTER TABLE ${table} REPLICA IDENTITY ${identity}`);
    for (const each of rows) await insert(client, table, each);
  }
}

/** Every transaction has a connection of its own, so that they are interleaved as the log says. */
async function replay(log: readonly Logged[], main: Client, connect: () => Promise<Client>): Promise<void> {
  const running = new Map<number, Client>();
  for (const entry of log) {
    if (entry.type === 'column') {
      await main.query(`ALTER TABLE ${entry.table} ADD COLUMN ${entry.column} text`);
      continue;
    }
    const client = running.get(entry.xid) ?? (await connect());
    if (!running.has(entry.xid)) {
      running.set(entry.xid, client);
      await client.query("SET lock_timeout = '5s'");
      await client.query('BEGIN');
    }
    if (entry.type === 'change') {
      await apply(client, entry);
      continue;
    }
    await client.query(entry.type === 'commit' ? 'COMMIT' : 'ROLLBACK');
    running.delete(entry.xid);
    await client.end();
  }
  for (const client of running.values()) await client.end();
}

async function apply(client: Client, { table, op, before, after }: Change): Promise<void> {
  const key = keys[table]!;
  if (op === 'insert') return insert(client, table, after!);
  if (op === 'delete') {
    await client.query(`DELETE FROM ${table} WHERE ${key} = $1`, [before![key]]);
    return;
  }
  const columns = Object.keys(after!).filter((name) => name !== key);
  await client.query(
    `UPDATE ${table} SET ${columns.map((name, i) => `${name} = $${i + 2}`).join(', ')} WHERE ${key} = $1`,
    [after![key], ...columns.map((name) => after![name])],
  );
}

async function insert(client: Client, table: string, row: Row): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((_, i) => `$${i + 1}`);
  await client.query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`,
    names.map((name) => row[name]),
  );
}

/** Whole transactions in order of their commits, as a slot gives them; what was rolled back is not among them. */
function committedOrder(log: readonly Logged[]): Change[] {
  const changes = new Map<number, Change[]>();
  const out: Change[] = [];
  for (const entry of log) {
    if (entry.type === 'change') changes.set(entry.xid, [...(changes.get(entry.xid) ?? []), entry]);
    else if (entry.type === 'commit') out.push(...(changes.get(entry.xid) ?? []));
  }
  return out;
}

/** A line of `test_decoding`: nothing for BEGIN and COMMIT. */
function decoded(line: string): Change[] {
  const head = /^table public\.(\w+): (INSERT|UPDATE|DELETE): ?(.*)$/s.exec(line);
  if (!head) return [];
  const [, table = '', op = '', rest = ''] = head;
  const parts = /^(?:old-key: (.*?) ?)?(?:new-tuple: (.*))?$/s.exec(rest);
  const plain = !rest.startsWith('old-key:') && !rest.startsWith('new-tuple:');
  const [old, fresh] = plain
    ? op === 'DELETE'
      ? [rest, undefined]
      : [undefined, rest]
    : [parts?.[1], parts?.[2]];
  const row = (text: string | undefined) => (text === undefined || text === '' ? null : tupleOf(text));
  return [{ table, op: op.toLowerCase(), before: row(old), after: row(fresh) }];
}

/** `id[integer]:1 name[text]:'x''y'` as a row. */
function tupleOf(text: string): Row {
  const row: Record<string, string | number | null> = {};
  for (const [, name = '', type = '', quoted, bare = ''] of text.matchAll(
    /(\w+)\[([^\]]+)\]:(?:'((?:[^']|'')*)'|(\S+))/g,
  )) {
    if (quoted !== undefined) row[name] = quoted.replaceAll("''", "'");
    else row[name] = bare === 'null' ? null : type === 'integer' ? Number(bare) : bare;
  }
  return row;
}

async function tablesOf(client: Client): Promise<Record<string, Row[]>> {
  const tables: Record<string, Row[]> = {};
  for (const table of Object.keys(keys)) {
    const { rows: found } = await client.query<{ name: string | null }>(
      'SELECT to_regclass($1)::text AS name',
      [table],
    );
    if (found[0]?.name) tables[table] = (await client.query<Row>(`SELECT * FROM ${table}`)).rows;
  }
  return tables;
}

/** The rows that the run's committed changes leave, by its own records. */
function finalRows(events: readonly RunEvent[], log: readonly Logged[]): Record<string, Row[]> {
  const tables: Record<string, Map<string, Row>> = {};
  const baseline = baselineOf(events);
  for (const [table, key] of Object.entries(keys)) {
    const rows = baseline[table] ?? [];
    tables[table] = new Map(rows.map((row) => [String(row[key]), row]));
  }
  const columns = log.flatMap((entry) => (entry.type === 'column' ? [entry] : []));
  for (const { table, before, after } of committedOrder(log)) {
    const key = keys[table]!;
    if (after) tables[table]!.set(String(after[key]), after);
    else tables[table]!.delete(String(before![key]));
  }
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      [...rows.values()].map((row) => {
        const added = columns.filter((each) => each.table === table && !(each.column in row));
        return { ...row, ...Object.fromEntries(added.map(({ column }) => [column, null])) };
      }),
    ]),
  );
}

/** All rows of all tables as a sentence that is the same for the same rows, whatever their order. */
function digestOf(tables: Readonly<Record<string, readonly Row[]>>): string {
  const lines = Object.entries(tables).flatMap(([table, rows]) =>
    rows.map((row) => `${table} ${textOf(row)}`),
  );
  const sum = lines.sort().join('\n');
  return `${lines.length} rows, ${hash(sum)}`;
}

function told(changes: readonly Change[], difference: string | null = null): string {
  return difference ?? `${changes.length} changes`;
}

/** The first change in which the two differ, in words; null when there is none. */
function difference(simulated: readonly Change[], real: readonly Change[]): string | null {
  for (let i = 0; i < Math.max(simulated.length, real.length); i++) {
    const [a, b] = [simulated[i], real[i]].map((each) => (each ? changeText(each) : 'nothing'));
    if (a !== b) return `no. ${i + 1} is ${b}, not ${a}`;
  }
  return null;
}

function changeText({ table, op, before, after }: Change): string {
  return `${table} ${op} ${textOf(before && withoutNulls(before))} -> ${textOf(after)}`;
}

/** `test_decoding` leaves columns that are null out of an old row. */
function withoutNulls(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

function textOf(row: Row | null): string {
  if (row === null) return 'null';
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function hash(text: string): string {
  let value = 0;
  for (const character of text) value = (Math.imul(value, 31) + character.codePointAt(0)!) >>> 0;
  return value.toString(16);
}

/** `16/B374D848` as a number that can be compared. */
function numberOf(lsn: string): bigint {
  const [high = '0', low = '0'] = lsn.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}
