import type { Outgoing, Random, World } from '@/lib/simulation';
import type { RegionStore, Version } from '@/lib/systems/region-store';
import type { Json } from '@/lib/trace';
import { counted } from '../../counted';
import { type Order, orderAt } from '../../orders';
import { clients, letters, other, type Region, regions, sellEdge, sync } from './nodes';
import { RegionNode } from './region';

/** Times in microseconds. */
export interface MarketOptions {
  readonly interval: number;
  readonly until: number;
  /** Between two exchanges of changes, and one way between the regions. */
  readonly exchange: number;
  readonly latency: number;
  readonly skew: number;
  readonly store: (region: Region) => RegionStore;
}

/** How long a region that did not answer gets no more orders; microseconds. */
const avoided = 1_000_000;

/** Two regions that both sell, and customers who are sent to one or the other. */
export class Market {
  readonly #world: World;
  readonly #options: MarketOptions;
  readonly #network: Random;
  readonly #balance: Random;
  readonly #nodes: Readonly<Record<Region, RegionNode>>;
  readonly #avoidedUntil: Record<Region, number> = { 'region-a-active': 0, 'region-b-active': 0 };
  readonly #exchanging: Record<Region, boolean> = { 'region-a-active': false, 'region-b-active': false };
  readonly #pending = new Map<string, Region>();
  readonly #sales = { sold: 0, refused: 0, redirected: 0, turnedAway: 0 };
  #orders = 0;

  constructor(world: World, options: MarketOptions) {
    this.#world = world;
    this.#options = options;
    this.#network = world.random('network');
    this.#balance = world.random('balance');
    const node = (region: Region) => new RegionNode(world, region, options.store(region), options.skew);
    this.#nodes = { 'region-a-active': node('region-a-active'), 'region-b-active': node('region-b-active') };
    this.#show();
  }

  open(): void {
    const world = this.#world;
    world.onFault('down', {
      begin: ({ target }) => this.#nodes[target as Region].fall(),
      heal: ({ target }) => this.#nodes[target as Region].rise(),
    });
    world.onFault('cut', {
      begin: () => world.cut(sync, 'the regions are cut off from each other'),
      heal: () => world.mend(sync),
    });
    const clocks = ({ target }: { target: string }) => this.#nodes[target as Region].clockChanged();
    world.onFault('skew', { begin: clocks, heal: clocks });
    world.quietWhen(
      () => this.#pending.size === 0 && regions.every((region) => this.#nodes[region].outbox.length === 0),
    );
    const next = () => {
      this.#order(
        orderAt(this.#orders++, (n) => world.random('orders').int(0, n - 1)),
        this.#nearest(),
      );
      if (world.now + this.#options.interval < this.#options.until) world.after(this.#options.interval, next);
    };
    world.after(this.#options.interval, next);
    for (const region of regions) {
      const exchange = () => {
        this.#exchange(region);
        world.after(this.#options.exchange, exchange, { background: true });
      };
      world.after(this.#options.exchange, exchange, { background: true });
    }
  }

  /** Each customer has a nearest region; one that has not answered is avoided for a while. */
  #nearest(): Region {
    const region = this.#balance.pick(regions);
    const avoid = this.#world.now < this.#avoidedUntil[region];
    return avoid && this.#world.now >= this.#avoidedUntil[other(region)] ? other(region) : region;
  }

  #order(order: Order, region: Region): void {
    this.#pending.set(order.order, region);
    this.#world.send(
      sellEdge(region),
      {
        kind: 'command',
        label: `${order.order}: ${counted(order.quantity, order.item)}`,
        payload: order,
        bytes: 160,
        correlation: order.order,
      },
      {
        latency: this.#network.int(1_000, 4_000),
        deliver: () => this.#reply(region, order, this.#nodes[region].sell(order)),
        lost: () => this.#turnedAway(order, region),
      },
    );
  }

  /** The connection is refused: nothing was sold, and the other region may be asked. */
  #turnedAway(order: Order, region: Region): void {
    this.#avoidedUntil[region] = this.#world.now + avoided;
    this.#pending.delete(order.order);
    if (!this.#nodes[other(region)].down) {
      const text = `order ${order.order} goes to region ${letters[other(region)]}`;
      this.#world.record(clients, 'redirected', text, { order: order.order, to: other(region) }, order.order);
      this.#sales.redirected++;
      this.#show();
      this.#order(order, other(region));
      return;
    }
    this.#sales.turnedAway++;
    this.#show();
    this.#world.record(
      clients,
      'turned-away',
      `nobody takes order ${order.order}`,
      { order: order.order },
      order.order,
    );
  }

  #reply(region: Region, order: Order, sold: boolean): void {
    const payload: Json = sold
      ? { order: order.order, sold: order.quantity }
      : { order: order.order, error: 'sold out' };
    this.#world.send(
      sellEdge(region),
      {
        kind: sold ? 'reply' : 'refusal',
        label: `${order.order} ${sold ? 'sold' : 'sold out'}`,
        payload,
        bytes: 60,
        correlation: order.order,
      },
      {
        latency: this.#network.int(1_000, 4_000),
        backwards: true,
        deliver: () => {
          this.#pending.delete(order.order);
          if (sold) this.#sales.sold++;
          else this.#sales.refused++;
          this.#show();
        },
      },
    );
  }

  /** Sends what the other region has not confirmed, one batch at a time, again and again until it has. */
  #exchange(region: Region): void {
    const node = this.#nodes[region];
    const versions = [...node.outbox];
    if (node.down || this.#exchanging[region] || versions.length === 0) return;
    this.#exchanging[region] = true;
    const message = versionsMessage(versions);
    this.#between(region, region, message, () => {
      this.#nodes[other(region)].receive(versions);
      const payload = { confirmed: versions.length };
      const confirmation = { ...message, kind: 'reply', label: 'confirmed', payload, bytes: 40 } as const;
      this.#between(other(region), region, confirmation, () => {
        node.confirmed(versions.length);
        this.#exchanging[region] = false;
      });
    });
  }

  /** `sender`: whose exchange it is; it tries again when something is lost. */
  #between(from: Region, sender: Region, message: Outgoing, deliver: () => void): void {
    this.#world.send(sync, message, {
      latency: this.#options.latency,
      backwards: from === 'region-b-active',
      deliver,
      lost: () => {
        this.#exchanging[sender] = false;
      },
    });
  }

  #show(): void {
    this.#world.change(clients, { op: 'values', field: 'sales', values: { ...this.#sales } });
  }
}

function versionsMessage(versions: readonly Version[]): Outgoing {
  const last = versions.at(-1)!;
  return {
    kind: versions.length === 1 ? 'update' : 'batch',
    label: versions.length === 1 ? `sale ${last.write}` : `${versions.length} sales`,
    payload: versions.map(({ key, value, write, origin, stamp, vector }) => ({
      key,
      value,
      write,
      origin,
      stamp,
      vector,
    })),
    bytes: 96 * versions.length,
    count: versions.length,
    correlation: last.write,
  };
}
