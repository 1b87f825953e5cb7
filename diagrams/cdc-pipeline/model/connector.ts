import { delay, idle, type Mailbox, type Process, receive, type Steps, type World } from '@/lib/simulation';
import { ConnectOffset, DebeziumConnector } from '@/lib/systems/debezium';
import { lsnText } from '@/lib/systems/lsn';
import type { Acknowledgement, Broker } from './broker';
import { type Carried, parcels } from './carried';
import type { ModelOptions } from './options';
import { clockAt, debezium, edges, keyColumns, topics } from './places';
import type { Source, Streamed } from './source';
import { Wire } from './wire';

/** Decoding and converting one transaction; starting the connector's task; waiting before a refused request is tried again. */
const conversion = 2_000;
const startUp = 1_500_000;
const retryBackoff = 1_000_000;
/** Connecting, and planning the snapshot. */
const connecting = 300_000;
/** Rows that a snapshot reads and publishes at a time, and how long reading them takes. */
const chunk = 4;
const chunkTime = 350_000;

/** Debezium at its node: reads the slot, publishes events, and stores its offset now and then. */
export class Connector {
  readonly #world: World;
  readonly #source: Source;
  readonly #broker: Broker;
  readonly #options: ModelOptions;
  readonly #debezium = new DebeziumConnector({ name: 'shop', db: 'shop' });
  readonly #offset: ConnectOffset;
  readonly #inbox: Mailbox<Streamed>;
  readonly #answers: Mailbox<Acknowledgement>;
  readonly #toKafka: Wire;
  readonly #confirmations: Wire;
  readonly #rows: Wire;
  readonly #worker: Process;
  readonly #flusher: Process;
  #needsSnapshot: boolean;
  #busy = false;
  #requests = 0;
  #started = false;
  #drops = 3;

  constructor(world: World, source: Source, broker: Broker, options: ModelOptions) {
    this.#world = world;
    this.#source = source;
    this.#broker = broker;
    this.#options = options;
    this.#needsSnapshot = options.snapshot;
    this.#offset = new ConnectOffset(source.slot.confirmed);
    this.#inbox = world.mailbox();
    this.#answers = world.mailbox();
    this.#toKafka = new Wire(world, edges.publish, { latency: 3_000, spacing: 300 });
    this.#confirmations = new Wire(world, edges.readWal, { latency: 800, spacing: 100, backwards: true });
    this.#rows = new Wire(world, edges.readWal, { latency: 5_000, spacing: 500 });
    this.#show();
    this.#worker = world.process('debezium', () => this.#work());
    this.#flusher = world.process('offset-flush', () => this.#flush());
    world.onFault('connector-down', { begin: () => this.#crash(), heal: () => this.#resume() });
    world.quietWhen(() => this.#isQuiet());
  }

  #isQuiet(): boolean {
    const { position, stored } = this.#offset;
    const nothingToDo = !this.#busy && !this.#needsSnapshot && this.#inbox.size === 0;
    return nothingToDo && position === stored && this.#source.slot.confirmed >= stored;
  }

  *#work(): Steps {
    if (this.#started) yield* this.#restart();
    this.#started = true;
    if (this.#needsSnapshot) yield* this.#snapshot();
    this.#source.connect(this.#offset.stored, (streamed) => this.#inbox.put(streamed));
    for (;;) {
      const streamed = yield* receive(this.#inbox);
      this.#busy = true;
      yield delay(conversion);
      const { transaction, correlation, committedAt } = streamed;
      const events = this.#debezium.events(transaction, committedAt, clockAt(this.#world.now));
      yield* this.#publish(this.#mutated(events.map((event) => ({ event, correlation }))));
      this.#offset.acknowledged(transaction.end, transaction.changes.length);
      this.#show();
      this.#busy = false;
    }
  }

  *#restart(): Steps {
    this.#world.status(debezium, 'recovering', 'starting');
    yield delay(startUp);
    this.#world.status(debezium, 'up');
    const { stored } = this.#offset;
    this.#world.record(debezium, 'resumed', `Debezium resumes from its stored offset ${lsnText(stored)}`, {
      from: stored,
    });
  }

  /**
   * Reads the tables by query before it streams what has changed since the slot was made: all rows carry the slot's
   * position, so that whatever was streamed later counts as newer. A crash means to begin again.
   */
  *#snapshot(): Steps {
    const { postgres, slot } = this.#source;
    const lsn = slot.confirmed;
    const xid = postgres.nextXid;
    const contents = topics.map((topic) => ({ topic, rows: postgres.rows(topic) }));
    const total = contents.reduce((sum, { rows }) => sum + rows.length, 0);
    yield delay(connecting);
    this.#world.status(debezium, 'up', 'snapshot');
    this.#world.record(debezium, 'snapshot-begun', `a snapshot of ${total} rows begins at ${lsnText(lsn)}`, {
      lsn,
      xid,
      rows: total,
    });
    for (const { topic, rows } of contents) {
      const events = this.#debezium.snapshot(
        topic,
        keyColumns[topic],
        rows,
        lsn,
        xid,
        clockAt(this.#world.now),
      );
      for (let i = 0; i < events.length; i += chunk) {
        const some = events.slice(i, i + chunk);
        const carried = some.map((event) => ({ event, correlation: correlationOf(topic, event.key) }));
        yield delay(chunkTime);
        yield* this.#read(carried);
        yield* this.#publish(carried);
      }
    }
    this.#needsSnapshot = false;

    const keys = contents.map(({ topic, rows }) => ({
      table: topic,
      keys: rows.map((row) => String(row[keyColumns[topic]])),
    }));
    this.#world.status(debezium, 'up');
    this.#world.record(
      debezium,
      'snapshot-completed',
      `the snapshot is complete: ${total} rows; streaming begins`,
      { lsn, rows: total, keys },
    );
    this.#show();
  }

  *#read(carried: readonly Carried[]): Steps {
    const arrived = this.#world.mailbox<null>();
    this.#rows.sendAll(parcels(carried, 'snapshot'), () => arrived.put(null));
    yield* receive(arrived);
  }

  /** One request at a time, as Kafka Connect's producers do (`max.in.flight.requests.per.connection=1`), until it is accepted. */
  *#publish(carried: readonly Carried[]): Steps {
    if (carried.length === 0) return;
    for (;;) {
      const request = ++this.#requests;
      const deliver = () => this.#broker.produce(request, carried, (answer) => this.#answers.put(answer));
      this.#toKafka.sendAll(parcels(carried, `request-${request}`), deliver);
      let answer = yield* receive(this.#answers);
      while (answer.request !== request) answer = yield* receive(this.#answers);
      if (answer.accepted) return;
      yield delay(retryBackoff);
    }
  }

  *#flush(): Steps {
    for (;;) {
      yield idle(this.#options.offsetFlush);
      this.#store();
    }
  }

  #store(): void {
    const { stored: before } = this.#offset;
    const waits = this.#source.slot.confirmed < before;
    if (!this.#offset.store() && !waits) return;
    const { stored } = this.#offset;
    this.#show();
    this.#world.record(debezium, 'offset-stored', `Debezium stores its offset ${lsnText(stored)}`, {
      lsn: stored,
    });
    const message = {
      kind: 'control' as const,
      label: `confirm ${lsnText(stored)}`,
      payload: { confirmed_flush_lsn: lsnText(stored) },
      bytes: 34,
      correlation: 'slot',
    };
    this.#confirmations.send(message, () => {
      this.#source.confirm(stored);
      this.#show();
    });
  }

  #crash(): void {
    const again = this.#offset.wouldResend;
    this.#worker.kill();
    this.#flusher.kill();
    this.#source.disconnect();
    this.#inbox.clear();
    this.#answers.clear();
    this.#busy = false;
    this.#world.close(debezium, 'Debezium is down');
    this.#world.status(debezium, 'down', 'crashed');
    this.#world.record(
      debezium,
      'crashed',
      `Debezium dies: ${again} published changes lie after its stored offset ${lsnText(this.#offset.stored)}`,
      { stored: this.#offset.stored, position: this.#offset.position, again },
    );
    this.#offset.forget();
  }

  #resume(): void {
    this.#world.open(debezium);
    this.#worker.restart();
    this.#flusher.restart();
    this.#show();
  }

  #show(): void {
    const { stored, wouldResend } = this.#offset;
    this.#world.change(debezium, {
      op: 'values',
      field: 'offsets',
      values: {
        confirmed: lsnText(this.#source.slot.confirmed),
        stored: lsnText(stored),
        resend: wouldResend,
      },
    });
  }

  /** The mutant loses one event on the way. */
  #mutated(carried: readonly Carried[]): readonly Carried[] {
    if (this.#options.mutant !== 'drops-an-event' || this.#drops-- !== 0) return carried;
    return carried.slice(1);
  }
}

export function correlationOf(table: string, key: string): string {
  return table === 'orders' ? `order-${key}` : key.replaceAll(' ', '-');
}
