import { delay, type World } from '@/lib/simulation';
import { combine, route, routeToBoth } from '@/lib/systems/query-router';
import { Watermark } from '@/lib/systems/watermark';
import { ColdStore } from './cold-store';
import { HotStore } from './hot-store';
import { Mover, type Moving, movingOf } from './mover';
import { type Order, within } from './order';
import { hot } from './places';
import { Router, type Routing } from './router';

/** Days of June with orders; the watermark lies between. */
export const firstDay = 1;
export const today = 9;
const firstHot = 6;

/** One scripted line: when in milliseconds, and what. */
export type Line = readonly [
  ms: number,
  deed:
    | { readonly do: 'ask'; readonly from: number; readonly to: number }
    /** The oldest hot day is to be moved. */
    | { readonly do: 'age' }
    /** A new order of today. */
    | { readonly do: 'order'; readonly amount: number }
    | { readonly do: 'correct'; readonly id: number; readonly amount: number },
];

export interface Story {
  readonly script: readonly Line[];
}

/** What a test replaces by something broken to see whether a guarantee notices. */
export type Parts = Partial<Moving> & Partial<Pick<Routing, 'route' | 'combine'>>;

/** Puts both halves, the job between them and the router into a run. */
export function buildHybrid(world: World, { script }: Story, parts: Parts = {}): void {
  const { parameters } = world;
  const protocol = parameters.choice('seam') === 'watermark';
  const longest = parameters.number('longest') * 1_000;
  const orders = firstOrders(parameters.number('perDay'));
  const revisions = new Map(orders.map(({ id, day }) => [id, { day, revision: 0 }]));

  const stores = {
    hot: new HotStore(world, within(orders, { from: firstHot, to: today }), firstHot),
    cold: new ColdStore(world, within(orders, { from: firstDay, to: firstHot - 1 })),
  };
  const watermark = new Watermark({ before: firstHot, version: stores.cold.version });
  const mover = new Mover(world, stores, watermark, { ...movingOf(protocol, longest), ...parts });
  const router = new Router(
    world,
    stores,
    watermark,
    { route: protocol ? route : routeToBoth, combine, longest, pins: protocol, ...parts },
    ({ from, to }) => [...revisions.values()].filter(({ day }) => day >= from && day <= to).length,
  );
  let aged = firstHot;
  let usersDone = false;

  function perform(deed: Line[1]): void {
    switch (deed.do) {
      case 'ask':
        router.ask(deed);
        break;
      case 'age':
        if (aged < today) mover.age(++aged);
        break;
      case 'order':
        place(deed.amount);
        break;
      case 'correct':
        correct(deed.id, deed.amount);
        break;
    }
  }

  /** Nobody can write while PostgreSQL is down. */
  function place(amount: number): void {
    if (!stores.hot.up) return;
    const order = { id: 101 + revisions.size, day: today, amount, revision: 0 };
    revisions.set(order.id, { day: today, revision: 0 });
    stores.hot.put(order);
    world.record(
      hot,
      'placed',
      `order ${order.id} of today is placed: ${amount}`,
      order,
      `order ${order.id}`,
    );
  }

  function correct(id: number, amount: number): void {
    const known = revisions.get(id);
    if (!known || !stores.hot.up) return;
    const revision = known.revision + 1;
    revisions.set(id, { ...known, revision });
    mover.correct(id, amount, known.day, revision);
  }

  let ahead = script.length + 1;
  world.after(0, () => {
    ahead--;
    const text = `${orders.length} orders, of which those before Jun ${firstHot} are in Delta`;
    world.record(hot, 'baseline', text, { before: firstHot, pins: protocol, orders });
  });
  for (const [ms, deed] of script) {
    world.after(ms * 1_000, () => {
      ahead--;
      perform(deed);
    });
  }
  world.process('users', function* () {
    const random = world.random('users');
    const end = (script.at(-1)?.[0] ?? 0) * 1_000;
    if (parameters.number('more') > 0) yield delay(end);
    for (let i = 0; i < parameters.number('more'); i++) {
      yield delay(random.exponential(parameters.number('interval') * 1_000));
      perform(randomDeed(i, random.int(0, 9)));
    }
    usersDone = true;
  });
  function randomDeed(i: number, dice: number): Line[1] {
    const random = world.random('deeds');
    const [a, b] = [random.int(firstDay, today), random.int(firstDay, today)] as const;
    if (dice <= 1) return { do: 'age' };
    if (dice === 2) return { do: 'order', amount: random.int(1, 40) * 10 };
    if (dice <= 4) return { do: 'correct', id: 101 + random.int(0, orders.length - 1), amount: 1_000 + i };
    return { do: 'ask', from: Math.min(a, b), to: Math.max(a, b) };
  }

  world.quietWhen(() => ahead === 0 && usersDone && router.idle && mover.idle);
  world.onFault('down', { begin: () => stores.hot.goDown(), heal: () => stores.hot.comeUp() });
  world.onFault('slow', {
    begin: () => stores.hot.showStatus(),
    heal: () => stores.hot.showStatus(),
  });
  world.onFault('behind', { begin: () => {}, heal: () => stores.cold.catchUp() });
  world.onFault('cut', {
    begin: ({ target }) => world.cut(target, 'the connection is cut'),
    heal: ({ target }) => world.mend(target),
  });
}

/** The same orders in every run: `perDay` on each day. */
function firstOrders(perDay: number): readonly Order[] {
  const days = today - firstDay + 1;
  return Array.from({ length: days * perDay }, (_, i) => ({
    id: 101 + i,
    day: firstDay + Math.floor(i / perDay),
    amount: 20 + ((i * 7) % 9) * 10,
    revision: 0,
  }));
}
