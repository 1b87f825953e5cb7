import type { EdgeId, NodeId } from '@/lib/model';
import type { Outgoing, Random, World } from '@/lib/simulation';
import type { Answer } from '@/lib/systems/participant';
import type { Change, Message, TableRow, Tone } from '@/lib/trace';
import { counted } from '../counted';
import { type Order, orderAt } from '../orders';
import { Desk, type DeskOptions } from './desk';
import {
  type CompensationNode,
  compensationNodes,
  complete,
  customers,
  edgeTo,
  nodeOf,
  type OperationName,
  orchestrator,
  orderEdge,
  type StepNode,
  stepNodes,
  successEdge,
  undoes,
  verbs,
} from './operations';
import type { Services } from './services';

/** Times in microseconds. */
export interface ShopOptions {
  readonly orders: number;
  readonly interval: number;
  readonly timeout: number;
  readonly compensationAttempts: number;
  /** What it is made of; a test puts broken parts here. */
  readonly services: Services;
  readonly steps: DeskOptions['steps'];
  readonly log: DeskOptions['log'];
}

/** How long each service works: a card network takes longest. Microseconds. */
const work: Readonly<Record<StepNode | CompensationNode, { min: number; max: number }>> = {
  'reserve-inventory': { min: 5_000, max: 15_000 },
  'process-payment': { min: 150_000, max: 350_000 },
  'create-shipping': { min: 40_000, max: 90_000 },
  'update-status': { min: 3_000, max: 8_000 },
  'release-inventory': { min: 5_000, max: 15_000 },
  'refund-payment': { min: 150_000, max: 350_000 },
  'cancel-shipping': { min: 40_000, max: 90_000 },
};

/** What a service says that refuses everything. */
const refusals: Readonly<Record<StepNode, string>> = {
  'reserve-inventory': 'out of stock',
  'process-payment': 'card declined',
  'create-shipping': 'no carrier',
  'update-status': 'order locked',
};

/** After which a customer who reached nobody tries again. */
const patience = 500_000;

type Body = Order & { readonly operation: OperationName; readonly attempt: number };
type Reply = { readonly order: string; readonly operation: OperationName; readonly answer: Answer };

/** The shop: customers, orchestrator and services, each answering what arrives at its node. */
export class Shop {
  readonly #world: World;
  readonly #network: Random;
  readonly #options: ShopOptions;
  readonly #services: Services;
  readonly #succeeded = new Map<string, Set<string>>();
  /** Commands that a late service has not taken yet. */
  readonly #held = new Map<NodeId, Body[]>();
  /** How often each compensation of an order has failed. */
  readonly #failures = new Map<string, number>();
  /** What customers ordered and were told, as their panel shows it. */
  readonly #orders = new Map<string, TableRow['cells']>();
  readonly #desk: Desk;

  constructor(world: World, options: ShopOptions) {
    this.#world = world;
    this.#network = world.random('network');
    this.#options = options;
    this.#services = options.services;
    this.#desk = new Desk(
      world,
      options,
      (edge, backwards) => (message) => this.#arrive(edge, backwards, message),
    );
  }

  /** Fills the tables and lets customers begin; answers the run's faults. */
  open(): void {
    const world = this.#world;
    world.change('reserve-inventory', ...this.#services.stock());
    world.change(orchestrator, { op: 'lane', field: 'log', key: 'log', title: 'Saga log', note: null });
    world.onFault('crash', { begin: () => this.#desk.crash(), heal: () => this.#desk.recover() });
    world.onFault('late', { begin: () => {}, heal: ({ target }) => this.#catchUp(target) });
    world.onFault('cut', {
      begin: ({ target }) => world.cut(target, 'the connection is cut'),
      heal: ({ target }) => world.mend(target),
    });
    world.quietWhen(() => this.#desk.idle);
    for (let i = 0; i < this.#options.orders; i++) {
      this.#world.after(this.#options.interval * (i + 1), () => this.#place(i));
    }
  }

  /** A message has reached the node at the end of its way. */
  #arrive(edge: EdgeId, backwards: boolean, message: Message): void {
    if (edge === orderEdge) {
      if (backwards) this.#told(message);
      else this.#desk.place(message.payload as Order);
    } else if (backwards) {
      const { order, operation, answer } = message.payload as unknown as Reply;
      this.#desk.answered(order, operation, answer);
    } else if (stepNodes.some((node) => edge === successEdge(node))) this.#succeed(edge, message.correlation);
    else this.#take(message.payload as unknown as Body);
  }

  /** A late service catches up. */
  #catchUp(node: NodeId): void {
    const held = this.#held.get(node) ?? [];
    this.#held.delete(node);
    for (const body of held) this.#take(body);
  }

  #place(index: number): void {
    const order = orderAt(index, (n) => this.#world.random('orders').int(0, n - 1));
    const { order: id, customer, item, quantity, amount } = order;
    const name = customer.charAt(0).toUpperCase() + customer.slice(1);
    const goods = counted(quantity, item);
    this.#show(id, { order: id, customer: name, goods, amount: `€${amount}`, told: '' });
    this.#world.record(
      customers,
      'order-placed',
      `${order.customer} orders ${counted(order.quantity, order.item)}`,
      order,
    );
    this.#order(order);
  }

  /** Nobody answers at the desk: the customer tries again. */
  #order(order: Order): void {
    this.#world.send(
      orderEdge,
      {
        kind: 'command',
        label: `order ${order.order}`,
        payload: order,
        bytes: 160,
        correlation: order.order,
      },
      {
        latency: this.#latency(),
        deliver: (message) => this.#arrive(orderEdge, false, message),
        lost: () => this.#world.after(patience, () => this.#order(order)),
      },
    );
  }

  #told(message: Message): void {
    const { order, result } = message.payload as { readonly order: string; readonly result: string };
    this.#show(order, { ...this.#orders.get(order)!, told: result });
    const done = this.#succeeded.get(order);
    if (result === 'confirmed' || !done) return;
    const cells = { order, steps: result === 'cancelled' ? 'undone' : `stuck at ${done.size}` };
    this.#world.change(complete, { op: 'put', field: 'orders', row: { key: order, cells, tone: 'muted' } });
  }

  #show(order: string, cells: TableRow['cells']): void {
    this.#orders.set(order, cells);
    this.#world.change(customers, { op: 'put', field: 'orders', row: { key: order, cells } });
  }

  #take(body: Body): void {
    const node = nodeOf(body.operation);
    if (this.#world.suffers('late', node)) {
      this.#held.set(node, [...(this.#held.get(node) ?? []), body]);
      this.#world.change(node, ...waiting(body));
      return;
    }
    const { min, max } = work[node];
    this.#world.after(this.#world.random(node).int(min, max), () => this.#perform(node, body));
  }

  #perform(node: StepNode | CompensationNode, body: Body): void {
    const { operation, attempt, ...rest } = body;
    const order: Order = rest;
    if (this.#world.suffers('fail', node)) {
      this.#fail(node, body);
      return;
    }
    const isStep = (stepNodes as readonly string[]).includes(operation);
    const declined = isStep && this.#world.suffers('refuse', node) ? refusals[node as StepNode] : null;
    const { answer, owner, changes, record } = this.#services.perform(operation, order, declined);
    if (owner) this.#world.change(owner, ...changes);
    if (answer.outcome === 'refused') this.#world.change(node, ...refusedRow(body, answer.reason));
    if (record) this.#world.record(node, record.name, record.text, record.data, order.order);
    else
      this.#world.record(
        node,
        answer.outcome === 'done' ? 'repeated' : 'refused',
        answerText(operation, order, answer),
        {
          order: order.order,
          operation,
        },
      );
    if (undoes(operation)) this.#undone(node, order.order, undoneText(operation, order, record?.name));
    if (isStep && answer.outcome === 'done' && !answer.repeated) {
      this.#send(successEdge(node as StepNode), {
        kind: 'event',
        label: `${order.order} ${verbs[operation]} done`,
        payload: { order: order.order, step: operation },
        bytes: 80,
        correlation: order.order,
      });
    }
    this.#reply(node, { order: order.order, operation, answer });
  }

  #fail(node: StepNode | CompensationNode, { order, operation }: Body): void {
    const key = `${node}/${order}`;
    const failures = (this.#failures.get(key) ?? 0) + 1;
    this.#failures.set(key, failures);
    this.#undone(node, order, failures === 1 ? 'failed once' : `failed ${failures} times`, 'bad');
    this.#world.record(node, 'failed', `${operation} of order ${order} failed`, { order, operation }, order);
    this.#reply(node, {
      order,
      operation,
      answer: { outcome: 'refused', reason: 'unavailable', repeated: false },
    });
  }

  #reply(node: NodeId, reply: Reply): void {
    if (this.#world.suffers('silent', node)) {
      const text = `the answer about order ${reply.order} gets lost`;
      this.#world.record(
        node,
        'answer-lost',
        text,
        { order: reply.order, operation: reply.operation },
        reply.order,
      );
      return;
    }
    const message: Outgoing = {
      kind: reply.answer.outcome === 'done' ? 'reply' : 'refusal',
      label: `${reply.order} ${reply.answer.outcome === 'done' ? 'done' : `refused: ${reply.answer.reason}`}`,
      payload: reply,
      bytes: 110,
      correlation: reply.order,
    };
    this.#world.send(edgeTo(node), message, {
      latency: this.#latency(),
      backwards: true,
      deliver: (arrived) => this.#arrive(edgeTo(node), true, arrived),
    });
  }

  /** Shows what a compensation has done about an order. */
  #undone(node: NodeId, order: string, undone: string, tone: Tone = 'normal'): void {
    if (!(compensationNodes as readonly string[]).includes(node)) return;
    this.#world.change(node, {
      op: 'put',
      field: 'work',
      row: { key: order, cells: { order, undone }, tone },
    });
  }

  /** Four successes of one order: the drawing's Transaction Complete. */
  #succeed(edge: EdgeId, order: string): void {
    const done = this.#succeeded.get(order) ?? new Set<string>();
    done.add(edge);
    this.#succeeded.set(order, done);
    const cells = { order, steps: `${done.size} of ${stepNodes.length}` };
    this.#world.change(complete, { op: 'put', field: 'orders', row: { key: order, cells } });
  }

  #send(edge: EdgeId, message: Outgoing): void {
    this.#world.send(edge, message, {
      latency: this.#latency(),
      deliver: (arrived) => this.#arrive(edge, false, arrived),
    });
  }

  #latency(): number {
    return this.#network.int(1_000, 4_000);
  }
}

/** A step that a late service has not taken, in its own table. */
function waiting({ operation, order }: Body): Change[] {
  if (operation !== 'create-shipping') return [];
  return [
    {
      op: 'put',
      field: 'shipments',
      row: { key: order, cells: { order, status: 'waiting' }, tone: 'waiting' },
    },
  ];
}

/** What a service shows of a step that it has refused. */
function refusedRow({ operation, order, amount }: Body, reason: string): Change[] {
  switch (operation) {
    case 'process-payment': {
      const cells = { order, entry: 'declined', amount: `€${amount}` };
      return [{ op: 'put', field: 'ledger', row: { key: `declined ${order}`, cells, tone: 'muted' } }];
    }
    case 'create-shipping': {
      const cells = { order, status: 'refused', why: reason.includes('cancelled') ? 'cancelled' : reason };
      return [{ op: 'put', field: 'shipments', row: { key: order, cells, tone: 'muted' } }];
    }
    case 'update-status':
      return [
        {
          op: 'put',
          field: 'orders',
          row: { key: order, cells: { order, status: 'refused' }, tone: 'muted' },
        },
      ];
    default:
      return [];
  }
}

/** What a compensation has done; `record` names what happened. */
function undoneText(
  operation: OperationName,
  { item, quantity, amount }: Order,
  record: string | undefined,
): string {
  if (record === 'cancellation-noted') return 'nothing to undo';
  if (operation === 'refund-payment') return `€${amount} refunded`;
  if (operation === 'release-inventory') return `${counted(quantity, item)} released`;
  return 'parcel cancelled';
}

function answerText(operation: OperationName, { order }: Order, answer: Answer): string {
  if (answer.outcome === 'done') return `${operation} of order ${order} was done before: answered again`;
  return `${operation} refuses order ${order}: ${answer.reason}`;
}
