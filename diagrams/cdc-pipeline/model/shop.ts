import { delay, type Random, type Steps, type World } from '@/lib/simulation';
import type { Row } from '@/lib/systems/row';
import type { ModelOptions } from './options';
import { tables } from './places';
import type { Source, Transaction } from './source';
import { cities, customers, firstOrder, giftCard, prices } from './stock';

/** What the shop does, in the proportions of one block; each block is shuffled. */
const programme = [
  'place',
  'place',
  'place',
  'place',
  'advance',
  'advance',
  'enlarge',
  'cancel',
  'reinstate',
  'restock',
  'move',
] as const;
type Deed = (typeof programme)[number];
/** A run begins with these, so that its first minute shows every kind of change. */
const opening: readonly Deed[] = ['place', 'advance', 'place', 'cancel'];

/** Between two statements of a transaction; one in six waits for a person in between. */
const thinking = { usual: { min: 3_000, max: 25_000 }, slow: { min: 300_000, max: 900_000 } };
/** Until somebody notices a wrong amount and corrects it. */
const correctionAfter = 4_000_000;

/** The shop that writes to the tables: transactions on orders, customers and inventory, some at once, some rolled back. */
export class Shop {
  readonly #world: World;
  readonly #source: Source;
  readonly #options: ModelOptions;
  readonly #random: Random;
  #nextOrder = firstOrder;
  #deeds: Deed[] = [];
  readonly #cancelled: Row[] = [];
  #channels = false;

  constructor(world: World, source: Source, options: ModelOptions) {
    this.#world = world;
    this.#source = source;
    this.#options = options;
    this.#random = world.random('shop');
    world.process('shop', () => this.#trade());
    world.onFault('malformed-event', { begin: () => void world.process('mistake', () => this.#mistake()) });
    world.onFault('column-added', { begin: () => this.#addColumn() });
    world.onFault('long-transaction', {
      begin: () => void world.process('stocktaking', () => this.#stocktaking()),
    });
  }

  *#trade(): Steps {
    const { transactions, interval } = this.#options;
    this.#deeds = [...opening];
    for (let i = 0; i < transactions; i++) {
      yield delay(Math.min(this.#random.exponential(interval), 3 * interval));
      const deed = this.#nextDeed();
      const slow = this.#random.chance(1, 6);
      const fails = i >= opening.length && this.#random.chance(this.#options.rollbacks, 100);
      this.#world.process(`transaction-${i}`, () => this.#perform(deed, slow, fails));
    }
  }

  #nextDeed(): Deed {
    if (this.#deeds.length === 0) {
      const left: Deed[] = [...programme];
      while (left.length > 0) this.#deeds.push(...left.splice(this.#random.int(0, left.length - 1), 1));
    }
    return this.#deeds.shift()!;
  }

  *#perform(deed: Deed, slow: boolean, fails: boolean): Steps {
    const { min, max } = thinking[slow ? 'slow' : 'usual'];
    const think = () => delay(this.#random.int(min, max));
    switch (deed) {
      case 'place':
        return yield* this.#place(think, fails);
      case 'advance':
        return yield* this.#advance(think, fails);
      case 'enlarge':
        return yield* this.#enlarge(think, fails);
      case 'cancel':
        return yield* this.#cancel(think, fails);
      case 'reinstate': {
        const row = this.#cancelled.shift();
        return yield* row ? this.#reinstate(row, think, fails) : this.#place(think, fails);
      }
      case 'restock':
        return yield* this.#restock(think, fails);
      case 'move':
        return yield* this.#move(think, fails);
    }
  }

  *#place(think: () => ReturnType<typeof delay>, fails: boolean): Steps {
    const id = this.#nextOrder++;
    const item = this.#random.pick(Object.keys(prices));
    const quantity = this.#random.int(1, 3);
    const order = {
      id,
      customer: this.#random.pick(customers),
      item,
      quantity,
      amount: quantity * prices[item]!,
      status: 'new',
      ...this.#channel(),
    };
    const transaction = this.#source.begin(`order-${id}`, `order ${id} placed`);
    yield* this.#source.insert(transaction, 'orders', order);
    yield think();
    yield* this.#takeFromStock(transaction, item, quantity);
    yield think();
    this.#end(transaction, fails);
  }

  *#advance(think: () => ReturnType<typeof delay>, fails: boolean): Steps {
    const order = this.#pickOrder((row) => row.status !== 'sent');
    if (!order) return yield* this.#place(think, fails);
    const status = order.status === 'new' ? 'paid' : 'sent';
    const transaction = this.#source.begin(`order-${order.id}`, `order ${order.id} is ${status}`);
    yield* this.#source.update(transaction, 'orders', String(order.id), () => ({ status }));
    yield think();
    this.#end(transaction, fails);
  }

  *#enlarge(think: () => ReturnType<typeof delay>, fails: boolean): Steps {
    const order = this.#pickOrder((row) => row.status === 'new' || row.status === 'paid');
    if (!order) return yield* this.#place(think, fails);
    const price = prices[String(order.item)]!;
    const transaction = this.#source.begin(
      `order-${order.id}`,
      `order ${order.id} grows by one ${order.item}`,
    );
    yield* this.#source.update(transaction, 'orders', String(order.id), (row) => ({
      quantity: Number(row.quantity) + 1,
      amount: Number(row.amount) + price,
    }));
    yield think();
    yield* this.#takeFromStock(transaction, String(order.item), 1);
    this.#end(transaction, fails);
  }

  *#cancel(think: () => ReturnType<typeof delay>, fails: boolean): Steps {
    const order = this.#pickOrder((row) => row.status !== 'sent');
    if (!order) return yield* this.#place(think, fails);
    const transaction = this.#source.begin(`order-${order.id}`, `order ${order.id} cancelled`);
    yield* this.#source.delete(transaction, 'orders', String(order.id));
    yield think();
    yield* this.#takeFromStock(transaction, String(order.item), -Number(order.quantity));
    this.#end(transaction, fails);
    if (!fails) this.#cancelled.push(order);
  }

  *#reinstate(row: Row, think: () => ReturnType<typeof delay>, fails: boolean): Steps {
    const transaction = this.#source.begin(`order-${row.id}`, `order ${row.id} reinstated`);
    yield* this.#source.insert(transaction, 'orders', { ...row, status: 'new' });
    yield think();
    yield* this.#takeFromStock(transaction, String(row.item), Number(row.quantity));
    this.#end(transaction, fails);
  }

  *#restock(think: () => ReturnType<typeof delay>, fails: boolean): Steps {
    const item = this.#random.pick(Object.keys(prices));
    const count = this.#random.int(1, 4) * 10;
    const transaction = this.#source.begin(item, `${count} more ${item} in stock`);
    yield* this.#takeFromStock(transaction, item, -count);
    yield think();
    this.#end(transaction, fails);
  }

  *#move(think: () => ReturnType<typeof delay>, fails: boolean): Steps {
    const name = this.#random.pick(customers);
    const city = this.#random.pick(cities);
    const transaction = this.#source.begin(name, `${name} moves to ${city}`);
    yield* this.#source.update(transaction, 'customers', name, () => ({ city }));
    yield think();
    this.#end(transaction, fails);
  }

  /** A client with the wrong sign: the database takes it, the pipeline's expectation does not. Corrected later. */
  *#mistake(): Steps {
    const id = this.#nextOrder++;
    const order = {
      id,
      customer: 'cy',
      item: 'chair',
      quantity: 1,
      amount: -155,
      status: 'new',
      ...this.#channel(),
    };
    const transaction = this.#source.begin(`order-${id}`, `order ${id} placed for −€155`);
    yield* this.#source.insert(transaction, 'orders', order);
    yield delay(5_000);
    this.#source.commit(transaction);
    yield delay(correctionAfter);
    const correction = this.#source.begin(`order-${id}`, `order ${id} corrected`);
    yield* this.#source.update(correction, 'orders', String(id), () => ({ amount: 155 }));
    yield delay(5_000);
    this.#source.commit(correction);
  }

  /** Counts the gift cards, and holds its transaction open meanwhile. */
  *#stocktaking(): Steps {
    const transaction = this.#source.begin('gift-card', 'gift cards counted');
    yield* this.#source.update(transaction, 'inventory', giftCard, () => ({ stock: 480 }));
    while (this.#world.suffers('long-transaction', tables)) yield delay(100_000);
    this.#source.commit(transaction);
  }

  #addColumn(): void {
    this.#channels = true;
    this.#source.addColumn('orders', 'channel');
  }

  #channel(): Row {
    return this.#channels ? { channel: this.#random.pick(['web', 'app', 'store']) } : {};
  }

  *#takeFromStock(transaction: Transaction, item: string, count: number): Steps {
    yield* this.#source.update(transaction, 'inventory', item, (row) => ({
      stock: Number(row.stock) - count,
    }));
  }

  #pickOrder(fits: (row: Row) => boolean): Row | undefined {
    const { postgres } = this.#source;
    const free = postgres
      .rows('orders')
      .filter((row) => fits(row) && Number(row.amount) >= 0 && !postgres.lockedBy('orders', String(row.id)));
    return free.length === 0 ? undefined : this.#random.pick(free);
  }

  #end(transaction: Transaction, fails: boolean): void {
    if (fails) this.#source.rollback(transaction);
    else this.#source.commit(transaction);
  }
}
