import type { World } from '@/lib/simulation';
import { fold } from '@/lib/systems/command-handler';
import type { Appended, EventStore, ExpectedVersion, NewEvent, StoredEvent } from '@/lib/systems/event-store';
import type { Snapshot, Snapshots } from '@/lib/systems/snapshot';
import type { Change, TableRow } from '@/lib/trace';
import { type AccountState, account } from './account';
import { drawnEvents, laterEvents, storeNode } from './places';
import { money } from './text';
import { signed, signedText } from './views';

/** A stream as a command handler reads it: what a snapshot saves, and the events after it. */
export interface ReadStream {
  readonly snapshot: Snapshot<AccountState> | null;
  readonly events: readonly StoredEvent[];
}

export interface LedgerOptions {
  readonly store: EventStore;
  readonly snapshots: Snapshots<AccountState>;
}

/** The event store at its node: answers reads and appends, takes snapshots, and shows what it holds. */
export class Ledger {
  readonly #world: World;
  readonly #store: EventStore;
  readonly #snapshots: Snapshots<AccountState>;
  readonly #onAppend: () => void;

  /** `onAppend` is called after each append, for those that wait for events. */
  constructor(world: World, { store, snapshots }: LedgerOptions, onAppend: () => void) {
    this.#world = world;
    this.#store = store;
    this.#snapshots = snapshots;
    this.#onAppend = onAppend;
  }

  get head(): number {
    return this.#store.head;
  }

  events(after = 0, limit?: number): readonly StoredEvent[] {
    return this.#store.readAll(after, limit);
  }

  /** Puts the drawing's history in before time begins; it is told as `appended` once time has begun. */
  begin(stream: string, events: readonly NewEvent[]): void {
    const stored = this.#store.append(stream, events, 0);
    if (stored.outcome !== 'appended') return;
    for (const event of stored.events) this.#show(event);
    this.#world.after(0, () => {
      for (const event of stored.events) this.#told(event);
    });
  }

  read(stream: string, upTo?: number): ReadStream {
    const snapshot = this.#snapshots.latest(stream, upTo);
    return { snapshot, events: this.#store.read(stream, snapshot?.version, upTo) };
  }

  append(stream: string, events: readonly NewEvent[], expected: ExpectedVersion): Appended {
    const answer = this.#store.append(stream, events, expected);
    const command = events[0]?.id ?? '';
    if (answer.outcome === 'conflict') {
      const { actual } = answer;
      const text = `${command} expects ${stream} at version ${answer.expected}, but it is at ${actual}`;
      this.#world.record(
        storeNode,
        'conflict',
        text,
        { command, stream, expected: answer.expected, actual },
        command,
      );
    } else if (answer.outcome === 'repeated') {
      const text = `${command} is stored already: answered again`;
      this.#world.record(storeNode, 'append-repeated', text, { command, stream }, command);
    } else {
      for (const event of answer.events) {
        this.#show(event);
        this.#told(event);
      }
      this.#shorten(stream);
      this.#onAppend();
    }
    return answer;
  }

  #told({ id, type, data, stream, version, position }: StoredEvent): void {
    const text = `event ${position}: ${type} on ${stream}, version ${version}`;
    this.#world.record(storeNode, 'appended', text, { id, type, stream, version, position, data }, id);
  }

  #show(event: StoredEvent): void {
    const { id: command, position, version, type, stream, data } = event;
    const amount = type === 'AccountClosed' ? '' : signedText(signed(event));
    const row = {
      key: String(position),
      cells: { position, type, stream, version, at: `${stream} v${version}`, amount, command },
    };
    this.#world.change(storeNode, { op: 'put', field: 'events', row });
    const drawn = drawnEvents[position - 1];
    if (drawn === undefined) this.#world.change(laterEvents, { op: 'put', field: 'later', row });
    else {
      const values = {
        version,
        account_id: String(data.account_id),
        amount: money(Math.abs(signed(event))),
        command,
      };
      this.#world.change(drawn, { op: 'values', field: 'event', values });
    }
  }

  /** Takes a snapshot of a stream that has grown long. */
  #shorten(stream: string): void {
    const version = this.#store.version(stream);
    if (!this.#snapshots.due(stream, version)) return;
    const { snapshot, events } = this.read(stream);
    const state = fold(account, events, snapshot?.state);
    this.#snapshots.take(stream, version, state);
    const cells = { account: stream, version, balance: money(state.balance) };
    const change: Change = { op: 'put', field: 'snapshots', row: { key: `${stream}@${version}`, cells } };
    this.#world.change(storeNode, change);
    const marker = {
      position: '',
      type: 'snapshot',
      stream,
      version,
      at: `${stream} v${version}`,
      amount: money(state.balance),
      command: '',
    };
    const row: TableRow = { key: `${stream}@${version}`, cells: marker, tone: 'muted' };
    this.#world.change(laterEvents, { op: 'put', field: 'later', row });
    const text = `snapshot of ${stream} at version ${version}: ${money(state.balance)}`;
    this.#world.record(storeNode, 'snapshot-taken', text, { stream, version, balance: state.balance });
  }
}
