import type { World } from '@/lib/simulation';
import type { StoredEvent } from '@/lib/systems/event-store';
import { counted } from '../../counted';
import type { Ledger } from './ledger';
import { replayEdge } from './places';
import type { ReadModel } from './views';

/** Events that one delivery may carry while a read model catches up. */
const batch = 5;
/** How long an event takes to be applied, by place of the view: analytics is the slowest. Microseconds. */
const work = {
  'balance-view': 4_000,
  'audit-log-view': 3_000,
  'transaction-history': 6_000,
  'analytics-view': 15_000,
};
/** After which a subscription that was cut off is asked for again. Microseconds. */
const retry = 150_000;

/** A read model's subscription: the store sends what comes after a position, and only the reader knows that position. */
export class Feed {
  readonly model: ReadModel;
  readonly #world: World;
  readonly #ledger: Ledger;
  readonly #onApplied: () => void;
  /** Deliveries of an older connection are not for this one. */
  #connection = 0;
  #connected = true;
  /** The position up to which the store has sent. */
  #sent = 0;
  #busy = false;
  #up = true;
  #rebuilding = false;

  constructor(world: World, ledger: Ledger, model: ReadModel, onApplied: () => void) {
    this.#world = world;
    this.#ledger = ledger;
    this.model = model;
    this.#onApplied = onApplied;
  }

  get up(): boolean {
    return this.#up;
  }

  /** It has read everything there is. */
  get current(): boolean {
    return this.#up && !this.#rebuilding && this.model.position === this.#ledger.head;
  }

  /** Reads the drawing's history before time begins. */
  begin(): void {
    for (const event of this.#ledger.events()) this.model.receive(event);
    this.#sent = this.model.position;
    this.#world.change(this.model.node, ...this.model.changes());
    this.#world.after(0, () => this.#told());
  }

  /** Sends what has not been sent; called when there is something new. */
  pump(): void {
    if (!this.#connected || this.#busy) return;
    const events = this.#ledger.events(this.#sent, batch);
    const [first, last] = [events[0], events.at(-1)];
    if (!first || !last) return;
    this.#busy = true;
    this.#sent = last.position;
    this.#deliver(events, () => this.#ready());
    if (this.#world.suffers('duplicate', replayEdge)) this.#deliver(events, () => {});
  }

  stop(): void {
    this.#up = false;
    this.#disconnect();
    this.#world.status(this.model.node, 'down', 'stopped');
  }

  start(): void {
    this.#up = true;
    this.#world.status(this.model.node, this.#rebuilding ? 'recovering' : 'up');
    this.#subscribe();
  }

  /** The connection is gone: whatever is on its way will not be read. */
  cut(): void {
    if (!this.#up) return;
    this.#disconnect();
    this.#retry();
  }

  damage(): void {
    this.model.damage();
    this.#changed();
    const { position, title: view, state } = this.model;
    const text = `${view}: something else than an event has changed its rows`;
    this.#world.record(this.model.node, 'damaged', text, { view, position, state });
  }

  /** Throws its rows away and reads again from the first event. */
  rebuild(): void {
    this.#disconnect();
    this.#rebuilding = true;
    this.model.reset();
    this.#changed();
    this.#world.status(this.model.node, 'recovering', 'replaying');
    const text = `${this.model.title} is thrown away and built again from event 1`;
    this.#world.record(this.model.node, 'rebuilding', text, {
      view: this.model.title,
      head: this.#ledger.head,
    });
    this.#subscribe();
  }

  #disconnect(): void {
    this.#connection++;
    this.#connected = false;
    this.#busy = false;
  }

  #subscribe(): void {
    const connection = ++this.#connection;
    const { position, title: view, node } = this.model;
    this.#world.record(node, 'subscribing', `${view} asks for what comes after event ${position}`, {
      view,
      position,
    });
    this.#world.send(
      replayEdge,
      {
        kind: 'control',
        label: `${view} asks from event ${position + 1}`,
        payload: { subscribe: view, after: position },
        bytes: 60,
        correlation: view,
      },
      {
        latency: this.#latency(),
        backwards: true,
        deliver: () => {
          if (connection !== this.#connection) return;
          this.#connected = true;
          this.#sent = position;
          this.#finished();
          this.pump();
        },
        lost: () => {
          if (connection === this.#connection) this.#retry();
        },
      },
    );
  }

  #retry(): void {
    const connection = this.#connection;
    this.#world.after(retry, () => {
      if (connection === this.#connection && this.#up) this.#subscribe();
    });
  }

  #deliver(events: readonly StoredEvent[], applied: () => void): void {
    const connection = this.#connection;
    const [first, last] = [events[0]!, events.at(-1)!];
    const { title } = this.model;
    const span = first === last ? `event ${first.position}` : `events ${first.position}–${last.position}`;
    this.#world.send(
      replayEdge,
      {
        kind: first === last ? 'event' : 'batch',
        label: `${span} to ${title}`,
        payload: { to: title, events: events.map(({ position, type, data }) => ({ position, type, data })) },
        bytes: 140 * events.length,
        count: events.length,
        correlation: first.id.split('.')[0]!,
      },
      {
        latency: this.#latency(),
        deliver: () =>
          this.#world.after(work[this.model.node] * events.length, () => {
            if (connection !== this.#connection) return;
            for (const event of events) this.#apply(event);
            applied();
          }),
        lost: () => {
          if (connection === this.#connection) this.cut();
        },
      },
    );
  }

  #ready(): void {
    this.#busy = false;
    this.#finished();
    this.pump();
  }

  #finished(): void {
    if (this.#rebuilding && this.model.position === this.#ledger.head) {
      this.#rebuilding = false;
      this.#world.status(this.model.node, 'up');
      const { position, title: view, node } = this.model;
      this.#world.record(node, 'rebuilt', `${view} is built again from ${counted(position, 'event')}`, {
        view,
        position,
      });
    }
    this.#onApplied();
  }

  #apply(event: StoredEvent): void {
    const receipt = this.model.receive(event);
    if (receipt === 'applied') {
      this.#changed();
      this.#told();
      return;
    }
    const { title: view, position, node } = this.model;
    const text = `${view} has read event ${event.position} before and does nothing`;
    this.#world.record(node, 'event-repeated', text, { view, position, event: event.position, receipt });
  }

  #told(): void {
    const { title: view, position, state, node } = this.model;
    this.#world.record(node, 'projected', `${view} has read event ${position}`, { view, position, state });
  }

  #changed(): void {
    this.#world.change(this.model.node, ...this.model.changes());
  }

  #latency(): number {
    return this.#world.random(`feed ${this.model.node}`).int(1_000, 4_000);
  }
}
