import { delay, type Process, type Steps, type World } from '@/lib/simulation';
import type { Predicate } from '@/lib/systems/predicate';
import { type PeriodicTable, RowSet } from '@/lib/systems/row-set';
import { type Network, wire } from './network';
import { bytesOf, grouped, rowsOf } from './numbers';

/** What PostgreSQL is asked: the text, and what its parser makes of the `WHERE`. */
export interface RemoteQuery {
  readonly attempt: number;
  readonly sql: string;
  readonly where: readonly Predicate[];
}

/** What the other side does with a batch. */
export interface Receiver {
  take(attempt: number, batch: RowSet, last: boolean): void;
  /** Something of this attempt was lost: from now on nothing is heard. */
  silence(attempt: number): void;
}

/** PostgreSQL: scans the table, keeps what it was asked for, and streams it through a cursor, a batch at a time. */
export class Source {
  readonly #world: World;
  readonly #network: Network;
  readonly #table: PeriodicTable;
  #session: Process | null = null;
  /** Rows sent in all attempts. */
  #sent = 0;

  constructor(world: World, network: Network, table: PeriodicTable) {
    this.#world = world;
    this.#network = network;
    this.#table = table;
    this.#show(0);
  }

  /** A query has come. */
  answer(query: RemoteQuery, receiver: Receiver): void {
    const { attempt, sql } = query;
    this.#world.change('postgresql', { op: 'text', field: 'sql', text: sql });
    this.#world.record(
      'postgresql',
      'scan-began',
      `PostgreSQL begins to read, attempt ${attempt}`,
      { attempt, sql },
      'q1',
    );
    this.#session?.kill();
    this.#session = this.#world.process(`scan-${attempt}`, () => this.#scan(query, receiver));
  }

  /** The rows that a query asks for. */
  protected select(where: readonly Predicate[]): RowSet {
    return RowSet.all(this.#table).where(where);
  }

  *#scan({ attempt, where }: RemoteQuery, receiver: Receiver): Steps {
    const { parameters } = this.#world;
    const selected = this.select(where);
    const batchRows = parameters.number('batch');
    const speed = parameters.number('sourceSpeed');
    let next = 1;
    let sent = 0;
    while (selected.hasFrom(next)) {
      const batch = selected.take(next, batchRows);
      yield delay(Math.ceil((batch.to - batch.from) / speed));
      next = batch.to;
      const last = !selected.hasFrom(next);
      sent += batch.count;
      const read = last ? this.#table.rows : next - 1;
      this.#sent += batch.count;
      this.#show(read);
      if (last) this.#ended(attempt, sent);
      yield delay(this.#send(attempt, batch, last, receiver));
    }
  }

  /** How much has been read in this attempt, and sent in all. */
  #show(read: number): void {
    const bytes = this.#sent * this.#world.parameters.number('rowWidth');
    const values = { read: grouped(read), sent: grouped(this.#sent), bytes: bytesOf(bytes) };
    this.#world.change('postgresql', { op: 'values', field: 'scan', values });
  }

  #ended(attempt: number, sent: number): void {
    const read = this.#table.rows;
    this.#world.record(
      'postgresql',
      'scan-ended',
      `${grouped(read)} rows read, ${grouped(sent)} of them sent`,
      { attempt, read, sent, removed: read - sent },
      'q1',
    );
  }

  /** Returns how long the line is busy with it. */
  #send(attempt: number, batch: RowSet, last: boolean, receiver: Receiver): number {
    const { count } = batch;
    const bytes = count * this.#world.parameters.number('rowWidth');
    const busy = this.#network.busy(bytes);
    const payload = {
      attempt,
      first: batch.from,
      last: batch.to - 1,
      rows: count,
      keySum: batch.keySum,
      sample: batch.first(2),
      end: last,
    };
    this.#world.send(
      wire,
      { kind: 'rows', label: rowsOf(count), payload, bytes, count, correlation: 'q1' },
      {
        latency: this.#network.latency(busy),
        deliver: () => receiver.take(attempt, batch, last),
        lost: () => this.#broken(attempt, receiver),
      },
    );
    return busy;
  }

  /** "could not send data to client: Connection reset by peer": the session ends, and its cursor with it. */
  #broken(attempt: number, receiver: Receiver): void {
    this.#session?.kill();
    receiver.silence(attempt);
  }
}
