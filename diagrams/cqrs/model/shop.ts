import type { World } from '@/lib/simulation';
import { counted } from '../../counted';
import { firstOrder } from '../../orders';
import type { CommandSide } from './command-side';
import { application, queryEdge } from './places';
import type { Outcome, Query, QuerySide } from './query-side';
import { type Command, commandLabel, type Line } from './tables';
import { customers, type Written } from './writes';

/** What a client does. `again`: presses the button once more if the order just placed is not on the page. */
export type Action =
  | { readonly kind: 'place'; readonly lines: readonly Line[] }
  | { readonly kind: 'cancel'; readonly which: 'first' | 'last' }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'read' }
  | { readonly kind: 'again' };

interface Client {
  /** Version of the last write that was acknowledged, and the version last seen. */
  wrote: number;
  saw: number;
  /** Its orders that were acknowledged, oldest first, and those on its page. */
  readonly orders: string[];
  page: ReadonlySet<string>;
  lines: readonly Line[];
  /** Its last command in words, and what became of it. */
  command: string | null;
  end: string | null;
  /** What its page shows, in words. */
  shows: string | null;
  /** Pages that are still loading. */
  loading: number;
}

const newcomer = { wrote: 0, saw: 1, lines: [], loading: 0, command: null, end: null, shows: null } as const;

export interface ShopOptions {
  /** How long after an acknowledged command a client looks at its orders. Microseconds. */
  readonly readAfter: number;
}

/** The application and its clients: each writes on one side, and looks at the other. */
export class Shop {
  readonly #world: World;
  readonly #commandSide: CommandSide;
  readonly #querySide: QuerySide;
  readonly #options: ShopOptions;
  readonly #onEnd: () => void;
  readonly #clients = new Map<string, Client>();
  #nextOrder = firstOrder;
  #nextCommand = 1;
  #nextQuery = 1;
  #open = 0;

  constructor(
    world: World,
    commandSide: CommandSide,
    querySide: QuerySide,
    options: ShopOptions,
    onEnd: () => void,
  ) {
    this.#world = world;
    this.#commandSide = commandSide;
    this.#querySide = querySide;
    this.#options = options;
    this.#onEnd = onEnd;
    for (const customer of Object.keys(customers)) {
      this.#clients.set(customer, { ...newcomer, orders: [], page: new Set() });
      this.#show(customer);
    }
  }

  get idle(): boolean {
    return this.#open === 0;
  }

  act(customer: string, action: Action): void {
    const client = this.#clients.get(customer)!;
    switch (action.kind) {
      case 'read':
        this.#read(customer);
        break;
      case 'again':
        if (this.#misses(client)) this.#place(customer, client.lines);
        break;
      case 'place':
        this.#place(customer, action.lines);
        break;
      case 'cancel':
        this.#command({
          kind: 'cancel',
          customer,
          order: client.orders.at(action.which === 'first' ? 0 : -1) ?? 'none',
        });
        break;
      case 'rename':
        this.#command({ kind: 'rename', customer, name: action.name });
    }
  }

  #misses({ orders, page, loading }: Client): boolean {
    const last = orders.at(-1);
    return last !== undefined && loading === 0 && !page.has(last);
  }

  #place(customer: string, lines: readonly Line[]): void {
    this.#clients.get(customer)!.lines = lines;
    this.#command({ kind: 'place', order: String(this.#nextOrder++), customer, lines });
  }

  #command(command: Command): void {
    const id = `C${this.#nextCommand++}`;
    this.#open++;
    const { customer, kind } = command;
    const order = 'order' in command ? command.order : null;
    const data = { command: id, customer, kind, order };
    const client = this.#clients.get(customer)!;
    client.command = commandLabel(command);
    client.end = 'sent';
    this.#show(customer);
    this.#world.record(application, 'command-given', `${id}: ${commandText(command)}`, data, id);
    this.#commandSide.send(id, command, (written) => this.#heard(id, command, written));
  }

  /** The client hears what has become of its command, and looks at its orders. */
  #heard(id: string, command: Command, written: Written): void {
    const { customer, kind } = command;
    const client = this.#clients.get(customer)!;
    const order = 'order' in command ? command.order : null;
    const data = { command: id, customer, kind, order };
    if (written.outcome === 'committed') {
      const { version } = written;
      client.wrote = version;
      client.end = `v${version}`;
      if (kind === 'place') client.orders.push(command.order);
      const text = `${id} of ${customer} is accepted as version ${version}`;
      this.#world.record(application, 'acknowledged', text, { ...data, version }, id);
    } else {
      client.end = 'refused';
      const text = `${id} of ${customer} is refused: ${written.reason}`;
      this.#world.record(application, 'refused', text, { ...data, reason: written.reason }, id);
    }
    this.#show(customer);
    this.#world.after(this.#options.readAfter, () => {
      this.#read(customer);
      this.#end();
    });
  }

  #read(customer: string): void {
    const client = this.#clients.get(customer)!;
    const query: Query = { id: `Q${this.#nextQuery++}`, customer, floor: client.wrote };
    this.#open++;
    client.loading++;
    client.shows = 'loading …';
    this.#show(customer);
    const data = { query: query.id, customer, floor: query.floor };
    this.#world.record(
      application,
      'asked',
      `${query.id}: what are the orders of ${customer}?`,
      data,
      query.id,
    );
    this.#world.send(
      queryEdge,
      {
        kind: 'query',
        label: `orders of ${customers[customer]}?`,
        payload: data,
        bytes: 90,
        correlation: query.id,
      },
      {
        latency: this.#latency(),
        deliver: () => this.#querySide.ask(query, (outcome) => this.#answer(query, outcome)),
      },
    );
  }

  #answer(query: Query, outcome: Outcome): void {
    const failed = 'failed' in outcome;
    this.#world.send(
      queryEdge,
      {
        kind: failed ? 'refusal' : 'rows',
        label: failed ? 'no answer' : `${counted(outcome.orders.length, 'order')}, v${outcome.version}`,
        payload: failed ? { error: outcome.failed } : { version: outcome.version, rows: outcome.orders },
        bytes: failed ? 70 : 60 + 80 * outcome.orders.length,
        count: failed ? 1 : Math.max(1, outcome.orders.length),
        correlation: query.id,
      },
      { latency: this.#latency(), backwards: true, deliver: () => this.#seen(query, outcome) },
    );
  }

  #seen({ id, customer }: Query, outcome: Outcome): void {
    const client = this.#clients.get(customer)!;
    client.loading--;
    if ('failed' in outcome) {
      client.shows = 'does not load';
      const data = { query: id, customer, reason: outcome.failed };
      this.#world.record(application, 'failed', `${id} has no answer: ${outcome.failed}`, data, id);
    } else {
      const { version, from } = outcome;
      client.page = new Set(outcome.orders.map(({ order }) => order));
      client.saw = version;
      client.shows = `${[...client.page].join(', ') || 'no orders'} (v${version})`;
      const orders = outcome.orders.map(({ order, name, total, status }) => ({ order, name, total, status }));
      const stale = version < client.wrote;
      const text = `${id}: ${customer} sees ${counted(orders.length, 'order')}, as of version ${version}${stale ? ', older than their own write' : ''}`;
      this.#world.record(
        application,
        'answered',
        text,
        { query: id, customer, version, from, stale, orders },
        id,
      );
    }
    this.#show(customer);
    this.#end();
  }

  #end(): void {
    this.#open--;
    this.#onEnd();
  }

  #show(customer: string): void {
    const { wrote, saw, command, end, shows, loading } = this.#clients.get(customer)!;
    const cells = { who: customers[customer]!, command, wrote: end, page: shows };
    const tone = shows !== null && loading === 0 && saw < wrote ? 'warn' : 'normal';
    this.#world.change(application, { op: 'put', field: 'clients', row: { key: customer, cells, tone } });
  }

  #latency(): number {
    return this.#world.random('network').int(1_000, 3_000);
  }
}

function commandText(command: Command): string {
  switch (command.kind) {
    case 'place':
      return `${command.customer} orders ${command.lines.map(({ item, quantity }) => counted(quantity, item)).join(', ')}`;
    case 'cancel':
      return `${command.customer} cancels order ${command.order}`;
    case 'rename':
      return `${command.customer} is called ${command.name} now`;
  }
}
