import { Inventory } from '@/lib/systems/inventory';
import type { Answer } from '@/lib/systems/participant';
import { Payments } from '@/lib/systems/payments';
import { StatusTable } from '@/lib/systems/status-table';
import type { Change, Json, TableRow } from '@/lib/trace';
import { counted } from '../counted';
import type { Order } from '../orders';
import type { OperationName, StepNode } from './operations';

/** What an operation did: its answer, and what the trace shall say of it. */
export interface Effect {
  readonly answer: Answer;
  /** The service whose table changed; null when none did. */
  readonly owner: StepNode | null;
  readonly changes: readonly Change[];
  /** The record of what happened; null when nothing did. */
  readonly record: {
    readonly name: string;
    readonly text: string;
    readonly data: { [key: string]: Json };
  } | null;
}

type Done = Omit<Effect, 'answer'>;
const nothing: Done = { owner: null, changes: [], record: null };

/** The shop's four services with their tables. A step and the operation that undoes it are two ends of one service. */
export class Services {
  readonly #inventory: Inventory;
  readonly #payments: Payments;
  readonly #shipments: StatusTable<'created' | 'cancelled'>;
  readonly #orders: StatusTable<'confirmed' | 'cancelled'>;

  /** `remembers`: commands have idempotency keys, and the services keep them. */
  constructor(stock: Readonly<Record<string, number>>, remembers: boolean) {
    this.#inventory = new Inventory(stock, { remembers });
    this.#payments = new Payments({ remembers });
    this.#shipments = new StatusTable({ remembers });
    this.#orders = new StatusTable({ remembers });
  }

  stock(): Change[] {
    return this.#inventory.rows().map((row) => put('stock', row.item, { ...row }));
  }

  /** Does one operation for an order; `declined` is the reason of a service that refuses everything. */
  perform(operation: OperationName, order: Order, declined: string | null): Effect {
    switch (operation) {
      case 'reserve-inventory':
        return this.#reserve(order, declined);
      case 'release-inventory':
        return this.#release(order);
      case 'dispatch-goods':
        return this.#dispatch(order);
      case 'process-payment':
        return this.#charge(order, declined);
      case 'refund-payment':
        return this.#refund(order);
      case 'create-shipping':
        return this.#ship(order, declined);
      case 'cancel-shipping':
        return this.#cancel(order);
      case 'update-status':
        return this.#confirm(order, declined);
      case 'reset-status':
        return this.#reset(order);
    }
  }

  #reserve({ order, item, quantity }: Order, declined: string | null): Effect {
    const answer = this.#inventory.reserve(order, item, quantity, declined);
    return effect(answer, () => ({
      owner: 'reserve-inventory',
      changes: [this.#stockRow(item)],
      record: {
        name: 'reserved',
        text: `${counted(quantity, item)} reserved for order ${order}`,
        data: { order, item, quantity },
      },
    }));
  }

  #release({ order, item }: Order): Effect {
    const before = this.#held(item);
    const answer = this.#inventory.release(order);
    const quantity = before - this.#held(item);
    return effect(answer, () => ({
      owner: quantity > 0 ? 'reserve-inventory' : null,
      changes: quantity > 0 ? [this.#stockRow(item)] : [],
      record:
        quantity > 0
          ? {
              name: 'released',
              text: `${counted(quantity, item)} of order ${order} released`,
              data: { order, item, quantity },
            }
          : noted(order, 'reserve-inventory'),
    }));
  }

  #dispatch({ order, item }: Order): Effect {
    const before = this.#held(item);
    const answer = this.#inventory.ship(order);
    const quantity = before - this.#held(item);
    return effect(answer, () => ({
      owner: 'reserve-inventory',
      changes: [this.#stockRow(item)],
      record: {
        name: 'dispatched',
        text: `${counted(quantity, item)} shipped for order ${order}`,
        data: { order, item, quantity },
      },
    }));
  }

  #charge({ order, customer, amount }: Order, declined: string | null): Effect {
    return effect(this.#payments.charge(order, amount, declined), () => ({
      owner: 'process-payment',
      changes: [this.#ledgerRow()],
      record: {
        name: 'charged',
        text: `${customer} pays €${amount} for order ${order}`,
        data: { order, customer, amount },
      },
    }));
  }

  #refund({ order, customer }: Order): Effect {
    const amount = this.#payments.balance(order);
    const answer = this.#payments.refund(order);
    const given = this.#payments.balance(order) !== amount;
    return effect(answer, () => ({
      owner: given ? 'process-payment' : null,
      changes: given ? [this.#ledgerRow()] : [],
      record: given
        ? {
            name: 'refunded',
            text: `${customer} gets €${amount} back for order ${order}`,
            data: { order, customer, amount },
          }
        : noted(order, 'process-payment'),
    }));
  }

  #ship({ order }: Order, declined: string | null): Effect {
    return effect(this.#shipments.set(order, 'created', declined), () => ({
      owner: 'create-shipping',
      changes: [put('shipments', order, { order, status: 'created' })],
      record: { name: 'shipment-created', text: `a parcel is made for order ${order}`, data: { order } },
    }));
  }

  #cancel({ order }: Order): Effect {
    const had = this.#shipments.status(order) === 'created';
    return effect(this.#shipments.revert(order, 'cancelled'), () => ({
      owner: had ? 'create-shipping' : null,
      changes: had ? [put('shipments', order, { order, status: 'cancelled' }, 'muted')] : [],
      record: had
        ? { name: 'shipment-cancelled', text: `the parcel of order ${order} is cancelled`, data: { order } }
        : noted(order, 'create-shipping'),
    }));
  }

  #confirm({ order }: Order, declined: string | null): Effect {
    return effect(this.#orders.set(order, 'confirmed', declined), () => ({
      owner: 'update-status',
      changes: [put('orders', order, { order, status: 'confirmed' })],
      record: {
        name: 'status-set',
        text: `order ${order} is confirmed`,
        data: { order, status: 'confirmed' },
      },
    }));
  }

  #reset({ order }: Order): Effect {
    const had = this.#orders.status(order) === 'confirmed';
    return effect(this.#orders.revert(order, 'cancelled'), () => ({
      owner: had ? 'update-status' : null,
      changes: had ? [put('orders', order, { order, status: 'cancelled' }, 'muted')] : [],
      record: had
        ? { name: 'status-reset', text: `order ${order} is cancelled`, data: { order, status: 'cancelled' } }
        : noted(order, 'update-status'),
    }));
  }

  #held(item: string): number {
    return this.#inventory.row(item)?.reserved ?? 0;
  }

  #stockRow(item: string): Change {
    return put('stock', item, { ...this.#inventory.row(item)! });
  }

  /** The ledger is append-only: its last row is the new one. */
  #ledgerRow(): Change {
    const { id, order, kind, amount } = this.#payments.rows().at(-1)!;
    const cells = { order, entry: kind, amount: kind === 'charge' ? `€${amount}` : `−€${amount}` };
    return put('ledger', String(id), cells);
  }
}

/** A cancellation of what never happened is remembered, so that it is refused if it comes after all. */
function noted(order: string, step: StepNode): Effect['record'] {
  return {
    name: 'cancellation-noted',
    text: `nothing to undo for order ${order}: ${step} is refused from now on`,
    data: { order, step },
  };
}

/** A refusal or a repetition changes nothing. */
function effect(answer: Answer, done: () => Done): Effect {
  return { answer, ...(answer.outcome === 'done' && !answer.repeated ? done() : nothing) };
}

function put(field: string, key: string, cells: TableRow['cells'], tone?: TableRow['tone']): Change {
  return { op: 'put', field, row: tone ? { key, cells, tone } : { key, cells } };
}
