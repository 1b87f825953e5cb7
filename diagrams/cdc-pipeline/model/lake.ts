import type { World } from '@/lib/simulation';
import type { ConnectorEvent } from '@/lib/systems/debezium';
import { DeltaTable } from '@/lib/systems/delta-table';
import type { KafkaRecord } from '@/lib/systems/kafka';
import type { Row } from '@/lib/systems/row';
import { type Applied, type RowVersion, ScdType2 } from '@/lib/systems/scd2';
import type { Change as StateChange } from '@/lib/trace';
import { byTopic, type Carried, summaryOf } from './carried';
import { type Gold, goldOf, totalOf } from './gold';
import type { ModelOptions } from './options';
import { clockAt, lake, type Topic } from './places';
import { firstRows } from './stock';
import { euros } from './text';

/** A change that Silver takes in, and what it does to the history of its row. */
export interface Change {
  readonly carried: Carried;
  readonly applied: Applied;
}

/** Delta Lake at its node: Bronze, three Silver histories, Gold, and the quarantine beside them. */
export class Lake {
  readonly #world: World;
  readonly #mutant: ModelOptions['mutant'];
  readonly #bronze = new DeltaTable(['key', 'value', 'topic', 'partition', 'offset']);
  readonly #silver = new Map<string, { readonly table: DeltaTable; readonly history: ScdType2 }>();
  readonly #quarantine = new DeltaTable(['key', 'value', 'reason']);
  readonly #quarantinedIds = new Set<string>();
  readonly #gold = new DeltaTable(['name', 'value']);
  #next: Gold = { revenue: {}, stock: {} };
  /** Customers on show in Gold. */
  #paying: readonly string[] = [];

  /** `at`: the position of the rows that are in the lake already; null when it begins empty. */
  constructor(world: World, { mutant }: ModelOptions, at: number | null) {
    this.#world = world;
    this.#mutant = mutant;
    for (const { name, rows } of firstRows) {
      const columns = Object.keys(rows[0]!);
      const silver = { table: new DeltaTable(columns), history: new ScdType2() };
      this.#silver.set(name, silver);
      if (at !== null) this.#fill(name, rows, at);
    }
    if (at !== null) this.aggregate();
    this.#world.change(lake, ...this.#bronzeChanges(), ...this.#goldChanges());
    this.#world.change(lake, { op: 'values', field: 'silver', values: { version: this.#silverVersion() } });
  }

  /** Bronze keeps every event as it came. */
  appended(records: readonly KafkaRecord<Carried>[], batch: number): void {
    const { version } = this.#bronze.commit('STREAMING UPDATE', records.length);
    this.#world.change(lake, ...this.#bronzeChanges());
    this.#world.record(lake, 'bronze', `Bronze version ${version}: ${records.length} events appended`, {
      batch,
      version,
      rows: records.length,
    });
  }

  /** Sorts out what Silver has already. */
  plan(carried: readonly Carried[]): {
    readonly applied: readonly Change[];
    readonly duplicates: readonly Carried[];
  } {
    const applied: Change[] = [];
    const duplicates: Carried[] = [];
    for (const one of carried) {
      const { event } = one;
      const row = event.value?.after ?? null;
      const { history } = this.#silver.get(event.topic)!;
      const outcome = history.apply({ key: event.key, sequence: event.lsn, row });
      if (outcome.outcome !== 'duplicate') applied.push({ carried: one, applied: outcome });
      else if (this.#mutant === 'applies-duplicates') applied.push({ carried: one, applied: outcome });
      else duplicates.push(one);
    }
    return { applied, duplicates };
  }

  /** The merge into Silver has committed. */
  merged(changes: readonly Change[], batch: number): void {
    for (const [topic, some] of byTopic(changes, ({ carried }) => carried.event.topic)) {
      this.#evolve(topic, some);
      this.#silver.get(topic)!.table.commit('MERGE', some.length);
    }
    for (const change of changes) this.#merged(change, batch);
    if (changes.length > 0) {
      this.#world.change(lake, { op: 'values', field: 'silver', values: { version: this.#silverVersion() } });
    }
  }

  /** True if the quarantine has this change already: it is merged by key and position, as Silver is. */
  hasQuarantined({ event }: Carried): boolean {
    return this.#quarantinedIds.has(idOf(event));
  }

  quarantined({ event, correlation }: Carried, reason: string): void {
    this.#quarantine.commit('MERGE', 1);
    this.#quarantinedIds.add(idOf(event));
    const { topic: table, key, lsn } = event;
    const row = { key: idOf(event), cells: { table, key, reason }, tone: 'bad' as const };
    this.#world.change(lake, { op: 'put', field: 'quarantine', row });
    this.#world.record(
      lake,
      'quarantined',
      `${table} ${key} is quarantined: not "${reason}"`,
      { table, key, lsn, op: event.value?.op ?? null, reason },
      correlation,
    );
  }

  /** Computes Gold from what is current; shown when it is `refreshed`. Returns how many rows it has. */
  aggregate(): { readonly customers: number; readonly items: number } {
    const current = (table: Topic) => this.#silver.get(table)!.history.current();
    const orders = this.#mutant === 'ignores-deletes-in-gold' ? this.#everLiving() : current('orders');
    this.#next = goldOf(orders, current('inventory'));
    return { customers: Object.keys(this.#next.revenue).length, items: Object.keys(this.#next.stock).length };
  }

  refreshed(batch: number, changes: number): void {
    const { version } = this.#gold.commit('WRITE', changes);
    this.#world.change(lake, ...this.#goldChanges());
    this.#world.record(
      lake,
      'gold',
      `Gold version ${version}: revenue ${euros(totalOf(this.#next.revenue))}`,
      {
        batch,
        version,
        revenue: this.#next.revenue,
        stock: this.#next.stock,
      },
    );
  }

  #merged({ carried: { event, correlation }, applied }: Change, batch: number): void {
    const { topic: table, key, lsn, value } = event;
    const { opened, outcome } = applied;
    const closed = this.#mutant === 'keeps-versions-open' ? null : applied.closed;
    const changes = [closed, opened].filter((version) => version !== null);
    this.#world.change(lake, ...changes.map((version) => this.#showVersion(table, version)));
    this.#world.record(
      lake,
      'applied',
      `${table} ${key}: ${opened ? `a version begins (${summaryOf(opened.row)})` : 'its last version ends'}`,
      {
        table,
        key,
        lsn,
        op: value?.op ?? null,
        batch,
        late: outcome === 'late',
        closed: closed && { start: closed.start, end: closed.end },
        opened: opened && { start: opened.start, end: opened.end },
        latency: clockAt(this.#world.now) - (value?.source.ts_ms ?? 0),
      },
      correlation,
    );
  }

  /** New columns in the events become columns of Silver, null in older rows. */
  #evolve(topic: string, changes: readonly Change[]): void {
    const columns = changes.flatMap(({ carried }) => Object.keys(carried.event.value?.after ?? {}));
    const { table } = this.#silver.get(topic)!;
    const before = table.columns;
    const commit = table.evolve([...new Set(columns)]);
    if (!commit) return;
    const fresh = table.columns.filter((column) => !before.includes(column));
    this.#world.change(lake, {
      op: 'values',
      field: 'silver',
      values: { columns: fresh.join(', '), evolved: commit.version },
    });
    this.#world.record(
      lake,
      'schema-evolved',
      `Silver ${topic} version ${commit.version}: column ${fresh.join(', ')} added`,
      {
        table: topic,
        version: commit.version,
        columns: fresh,
      },
    );
  }

  #fill(name: string, rows: readonly Row[], at: number): void {
    const { table, history } = this.#silver.get(name)!;
    const key = firstRows.find((definition) => definition.name === name)!.key;
    for (const row of rows) {
      const { opened } = history.apply({ key: String(row[key]), sequence: at, row });
      this.#world.change(lake, this.#showVersion(name, opened!));
    }
    table.commit('MERGE', rows.length);
    this.#bronze.commit('STREAMING UPDATE', rows.length);
  }

  #showVersion(table: string, { key, start, end, row }: RowVersion): StateChange {
    const field = `silver-${table}`;
    const id = `${key} ${start}`;
    const cells = {
      key,
      value: summaryOf(row),
      from: start.toString(16).toUpperCase(),
      valid: end === null ? 'current' : 'closed',
    };
    return { op: 'put', field, row: { key: id, cells, tone: end === null ? 'normal' : 'muted' } };
  }

  #silverVersion(): number {
    return Math.max(...[...this.#silver.values()].map(({ table }) => table.version));
  }

  #bronzeChanges(): StateChange[] {
    const values = { rows: this.#bronze.rows, version: this.#bronze.version };
    return [{ op: 'values', field: 'bronze', values }];
  }

  #goldChanges(): StateChange[] {
    const { revenue, stock } = this.#next;
    const totals = { revenue: euros(totalOf(revenue)), stock: totalOf(stock) };
    const gone = this.#paying.filter((customer) => !(customer in revenue));
    this.#paying = Object.keys(revenue);
    return [
      ...gone.map((key): StateChange => ({ op: 'drop', field: 'revenue', key })),
      { op: 'values', field: 'gold', values: totals },
      ...Object.entries(revenue).map(
        ([customer, amount]): StateChange => ({
          op: 'put',
          field: 'revenue',
          row: { key: customer, cells: { customer, revenue: euros(amount) } },
        }),
      ),
      ...Object.entries(stock).map(
        ([item, count]): StateChange => ({
          op: 'put',
          field: 'stock',
          row: { key: item, cells: { item, stock: count } },
        }),
      ),
    ];
  }

  /** What the mutant counts: deleted orders too, as they last were. */
  #everLiving(): Row[] {
    const { history } = this.#silver.get('orders')!;
    return history
      .keys()
      .flatMap((key) => history.versions(key).slice(-1))
      .map(({ row }) => row);
  }
}

function idOf({ topic, key, lsn }: ConnectorEvent): string {
  return `${topic} ${key} ${lsn}`;
}
