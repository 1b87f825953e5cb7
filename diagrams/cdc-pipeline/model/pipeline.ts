import { delay, idle, receive, type Steps, type World } from '@/lib/simulation';
import { type Expectation, type Quarantined, sift } from '@/lib/systems/expectations';
import type { KafkaRecord } from '@/lib/systems/kafka';
import { nameOf } from '@/lib/systems/kafka';
import { counted } from '../../counted';
import type { Broker } from './broker';
import { type Carried, parcels } from './carried';
import type { Change, Lake } from './lake';
import type { ModelOptions } from './options';
import { edges, pipeline } from './places';
import { secondsOf } from './text';
import { Wire } from './wire';

type Polled = KafkaRecord<Carried>;

/** Planning a batch, and computing Silver and Gold: fractions of a second each. */
const planning = 150_000;
const silverTime = 250_000;
const goldTime = 150_000;

/** What an event must be like to be applied; an event without an amount is no order. */
const expectations: readonly Expectation<Polled>[] = [
  {
    name: 'amount is not negative',
    meets: ({ value: { event } }) => Number(event.value?.after?.amount ?? 0) >= 0,
  },
  {
    name: 'stock is not negative',
    meets: ({ value: { event } }) => Number(event.value?.after?.stock ?? 0) >= 0,
  },
];

/** Delta Live Tables at its node: a micro-batch at every interval, through Bronze, Silver and Gold. */
export class Pipeline {
  readonly #world: World;
  readonly #broker: Broker;
  readonly #lake: Lake;
  readonly #options: ModelOptions;
  readonly #fetch: Wire;
  readonly #write: Wire;
  #batch = 0;
  #duplicates = 0;
  #quarantined = 0;
  #busy = false;

  constructor(world: World, broker: Broker, lake: Lake, options: ModelOptions) {
    this.#world = world;
    this.#broker = broker;
    this.#lake = lake;
    this.#options = options;
    this.#fetch = new Wire(world, edges.consume, { latency: 4_000, spacing: 400 });
    this.#write = new Wire(world, edges.write, { latency: 200_000, spacing: 20_000 });
    this.#show({ batch: 0, events: 0, duplicates: 0, quarantined: 0, next: this.#nextTrigger() });
    world.process('pipeline', () => this.#run());
    world.onFault('pipeline-paused', { begin: () => this.#paused(), heal: () => this.#continued() });
    world.quietWhen(() => !this.#busy && broker.cluster.totalLag === 0);
  }

  *#run(): Steps {
    const { batchInterval, maxBatch } = this.#options;
    for (;;) {
      yield idle(batchInterval - (this.#world.now % batchInterval));
      if (this.#world.suffers('pipeline-paused', pipeline)) continue;
      const records = this.#broker.cluster.poll(maxBatch);
      this.#show({ next: this.#nextTrigger() });
      if (records.length === 0) continue;
      this.#busy = true;
      yield* this.#work(records);
      this.#busy = false;
    }
  }

  *#work(records: readonly Polled[]): Steps {
    const batch = ++this.#batch;
    yield* this.#receive(records, batch);
    yield delay(planning);
    yield* this.#send(
      [{ kind: 'batch', label: `${records.length} events to Bronze`, count: records.length }],
      batch,
      records,
    );
    this.#lake.appended(records, batch);

    const changes = records.filter(({ value }) => value.event.value !== null);
    const { good, quarantined: bad } = sift(changes, expectations);
    yield delay(silverTime);
    const { applied, duplicates } = this.#lake.plan(good.map(({ value }) => value));
    const { quarantined, repeated } = this.#sort(bad);
    this.#count([...duplicates, ...repeated], quarantined.length);
    const carried = [
      ...applied.map(({ carried }) => carried),
      ...quarantined.map(({ record }) => record.value),
    ];
    if (carried.length > 0) yield* this.#sendEvents(carried, batch);
    for (const { record, reason } of quarantined) this.#lake.quarantined(record.value, reason);
    this.#lake.merged(applied, batch);

    if (applied.length > 0) yield* this.#gold(applied, batch);
    this.#broker.committed(records);
    this.#world.record(
      pipeline,
      'batch-committed',
      `batch ${batch} is done: ${counted(records.length, 'event')}`,
      {
        batch,
        events: records.length,
        positions: positionsOf(records),
      },
    );
  }

  /** Parts bad events from repetitions of bad events. */
  #sort(bad: readonly Quarantined<Polled>[]): { quarantined: Quarantined<Polled>[]; repeated: Carried[] } {
    const quarantined = new Map<string, Quarantined<Polled>>();
    const repeated: Carried[] = [];
    for (const one of bad) {
      const { event } = one.record.value;
      const id = `${event.topic} ${event.key} ${event.lsn}`;
      if (quarantined.has(id) || this.#lake.hasQuarantined(one.record.value)) repeated.push(one.record.value);
      else quarantined.set(id, one);
    }
    return { quarantined: [...quarantined.values()], repeated };
  }

  *#receive(records: readonly Polled[], batch: number): Steps {
    const arrived = this.#world.mailbox<null>();
    const messages = parcels(
      records.map(({ value }) => value),
      `batch-${batch}`,
    );
    this.#fetch.sendAll(messages, () => arrived.put(null));
    yield* receive(arrived);
    this.#show({ batch, events: records.length });
    this.#world.record(pipeline, 'batch-read', `batch ${batch} reads ${counted(records.length, 'event')}`, {
      batch,
      events: records.length,
    });
  }

  *#gold(applied: readonly Change[], batch: number): Steps {
    yield delay(goldTime);
    const rows = this.#lake.aggregate();
    yield* this.#send(
      [{ kind: 'rows', label: 'sums to Gold', count: rows.customers + rows.items }],
      batch,
      [],
    );
    this.#lake.refreshed(batch, applied.length);
  }

  *#sendEvents(carried: readonly Carried[], batch: number): Steps {
    const arrived = this.#world.mailbox<null>();
    this.#write.sendAll(parcels(carried, `batch-${batch}`), () => arrived.put(null));
    yield* receive(arrived);
  }

  *#send(
    tables: readonly { readonly kind: 'batch' | 'rows'; readonly label: string; readonly count: number }[],
    batch: number,
    records: readonly Polled[],
  ): Steps {
    const arrived = this.#world.mailbox<null>();
    const messages = tables.map(({ kind, label, count }) => {
      const payload = { batch, table: label, rows: count, positions: positionsOf(records) };
      return { kind, label, count, payload, bytes: 400 + count * 240, correlation: `batch-${batch}` };
    });
    this.#write.sendAll(messages, () => arrived.put(null));
    yield* receive(arrived);
  }

  #count(duplicates: readonly Carried[], quarantined: number): void {
    this.#duplicates += duplicates.length;
    this.#quarantined += quarantined;
    for (const { event, correlation } of duplicates) {
      this.#world.record(
        pipeline,
        'duplicate',
        `${event.topic} ${event.key}: this change has been applied before`,
        { table: event.topic, key: event.key, lsn: event.lsn },
        correlation,
      );
    }
    if (duplicates.length + quarantined > 0) {
      this.#show({ duplicates: this.#duplicates, quarantined: this.#quarantined });
    }
  }

  #paused(): void {
    this.#world.status(pipeline, 'down', 'paused');
    this.#show({ next: null });
  }

  #continued(): void {
    this.#world.status(pipeline, 'up');
    this.#show({ next: this.#nextTrigger() });
  }

  #nextTrigger(): string {
    const { batchInterval } = this.#options;
    return secondsOf(this.#world.now + batchInterval - (this.#world.now % batchInterval));
  }

  #show(values: Readonly<Record<string, string | number | null>>): void {
    this.#world.change(pipeline, { op: 'values', field: 'batch', values });
  }
}

/** The offset after the last record of each partition. */
function positionsOf(records: readonly Polled[]): Record<string, number> {
  return Object.fromEntries(records.map((record) => [nameOf(record), record.offset + 1]));
}
