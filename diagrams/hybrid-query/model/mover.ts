import { delay, type Mailbox, receive, type Steps, type World } from '@/lib/simulation';
import type { Watermark } from '@/lib/systems/watermark';
import type { ColdStore } from './cold-store';
import type { HotStore } from './hot-store';
import { dayText, euros, type Order, rowsText } from './order';
import { ageOut, analyzer, askHot, cold, hot } from './places';
import { insist } from './retry';

/** On top of the longest query, for what is on its way. Microseconds. */
const margin = 500_000;

/** How rows move; a test breaks one of these. */
export interface Moving {
  /** Copy, advance the watermark, wait for the longest query, delete; or naively copy and delete. */
  readonly protocol: boolean;
  /** How long to wait before deleting, in microseconds. */
  readonly wait: number;
  readonly deletesFirst: boolean;
  /** Corrections of rows that have been copied follow them. */
  readonly forwards: boolean;
}

export function movingOf(protocol: boolean, longest: number): Moving {
  return { protocol, wait: longest + margin, deletesFirst: false, forwards: protocol };
}

/** The job that moves the oldest day from hot to cold. */
export class Mover {
  readonly #world: World;
  readonly #hot: HotStore;
  readonly #cold: ColdStore;
  readonly #watermark: Watermark;
  readonly #moving: Moving;
  readonly #moves: Mailbox<number>;
  readonly #corrections: Mailbox<Order>;
  #waiting = 0;
  /** Days before this one are being copied, or have been. */
  #sealed: number;

  constructor(
    world: World,
    stores: { hot: HotStore; cold: ColdStore },
    watermark: Watermark,
    moving: Moving,
  ) {
    this.#world = world;
    this.#hot = stores.hot;
    this.#cold = stores.cold;
    this.#watermark = watermark;
    this.#moving = moving;
    this.#sealed = watermark.seam.before;
    this.#moves = world.mailbox();
    this.#corrections = world.mailbox();
    const mover = this;
    world.process('mover', function* () {
      for (;;) {
        yield* mover.#move(yield* receive(mover.#moves));
        mover.#waiting--;
      }
    });
    world.process('corrections', function* () {
      for (;;) {
        yield* mover.#forward(yield* receive(mover.#corrections));
        mover.#waiting--;
      }
    });
  }

  get idle(): boolean {
    return this.#waiting === 0;
  }

  /** Another day is old enough: from now on `before` is where cold begins to end. */
  age(before: number): void {
    this.#waiting++;
    this.#moves.put(before);
  }

  /** An order gets another amount, wherever it is. */
  correct(id: number, amount: number, day: number, revision: number): void {
    const here = this.#hot.get(id);
    const order = { id, day, amount, revision };
    if (here) this.#hot.put(order);
    const follows = day < this.#sealed && this.#moving.forwards;
    const where = here ? 'in PostgreSQL' : follows ? 'in Delta' : 'nowhere: UPDATE 0';
    const text = `order ${id} of ${dayText(day)} is corrected to ${amount}, ${where}`;
    this.#world.record(
      hot,
      'corrected',
      text,
      { ...order, here: here !== undefined, follows },
      `order ${id}`,
    );
    if (!follows) return;
    this.#waiting++;
    this.#corrections.put(order);
  }

  *#move(before: number): Steps {
    while (!this.#hot.up) yield delay(margin);
    const orders = this.#hot.before(before);
    this.#sealed = before;
    const step = `move ${dayText(before - 1)}`;
    if (this.#moving.deletesFirst) this.#delete(orders, before);
    const version = yield* this.#copy(orders, step);
    if (this.#moving.protocol) {
      this.#hot.copied(before);
      yield* this.#advance(before, version, step);
      yield delay(this.#moving.wait);
    }
    while (!this.#hot.up) yield delay(margin);
    if (!this.#moving.deletesFirst) this.#delete(orders, before);
  }

  *#copy(orders: readonly Order[], step: string): Steps<number> {
    return yield* insist(this.#world, {
      edge: ageOut,
      backwards: false,
      message: {
        kind: 'batch',
        label: `${rowsText(orders.length)} of ${step.replace('move ', '')}`,
        payload: { orders },
        bytes: 120 * orders.length,
        count: Math.max(1, orders.length),
        correlation: step,
      },
      perform: () => this.#cold.merge(orders, step),
      confirm: (version) => `Delta version ${version}`,
      ready: () => this.#hot.up,
    });
  }

  *#advance(before: number, version: number, step: string): Steps {
    yield* insist(this.#world, {
      edge: askHot,
      backwards: true,
      message: {
        kind: 'control',
        label: `watermark: ${dayText(before)}`,
        payload: { before, version },
        bytes: 60,
        correlation: step,
      },
      perform: () => {
        if (!this.#watermark.advance({ before, version })) return;
        const values = { watermark: dayText(before) };
        this.#world.change(analyzer, { op: 'values', field: 'seam', values });
        const text = `the watermark is ${dayText(before)}: what is older is in Delta version ${version}`;
        const behind = this.#watermark.readersBehind(before);
        this.#world.record(analyzer, 'advanced', text, { before, version, behind }, step);
      },
      confirm: () => 'confirmed',
      ready: () => this.#hot.up,
    });
  }

  #delete(orders: readonly Order[], before: number): void {
    this.#hot.remove(orders);
    const text = `${rowsText(orders.length)} of ${dayText(before - 1)} are deleted from PostgreSQL`;
    const ids = orders.map(({ id }) => id);
    this.#world.record(hot, 'deleted', text, { before, ids }, `move ${dayText(before - 1)}`);
  }

  *#forward(order: Order): Steps {
    const correlation = `order ${order.id}`;
    const version = yield* insist(this.#world, {
      edge: ageOut,
      backwards: false,
      message: {
        kind: 'update',
        label: `UPDATE ${order.id} ${euros(order.amount)}`,
        payload: order,
        bytes: 120,
        correlation,
      },
      perform: () => this.#cold.merge([order], correlation),
      confirm: (version) => `Delta version ${version}`,
      ready: () => this.#hot.up,
    });
    const text = `the cold copy of order ${order.id} says ${order.amount} from version ${version} on`;
    this.#world.record(cold, 'followed', text, { id: order.id, version }, correlation);
  }
}
