import type { World } from '@/lib/simulation';
import { type Decider, fold } from '@/lib/systems/command-handler';
import { EventStore, type NewEvent } from '@/lib/systems/event-store';
import { Snapshots } from '@/lib/systems/snapshot';
import { type AccountCommand, type AccountState, account } from './account';
import { Desk } from './desk';
import { Feed } from './feed';
import { Ledger } from './ledger';
import type { AccountOrder, GivenOrder, Order } from './order';
import { replayEdge, storeNode } from './places';
import { isRight, reconcile } from './reconciliation';
import { type ReadModel, readModels } from './views';
import { randomOrder } from './workload';

/** The drawing's history: what A001 has been through when the story begins. */
export const drawnHistory: readonly AccountOrder[] = [
  { kind: 'open', account: 'A001', amount: 1_000 },
  { kind: 'deposit', account: 'A001', amount: 500 },
  { kind: 'withdraw', account: 'A001', amount: 200 },
];

/** One line of a story: how many milliseconds after the beginning, and what. */
export type Step = readonly [ms: number, order: Order];

/** What it is made of; a test replaces some by broken parts to see whether a guarantee notices. */
export interface BankParts {
  readonly store?: EventStore;
  readonly snapshots?: (every: number) => Snapshots<AccountState>;
  readonly account?: Decider<AccountState, AccountCommand, NewEvent>;
  readonly views?: readonly ReadModel[];
}

export interface Story {
  readonly script: readonly Step[];
  /** The store is empty at first: the drawing's three events are given as commands. */
  readonly fromNothing?: boolean;
}

/** Puts the bank into a run. */
export function buildBank(world: World, story: Story, parts: BankParts = {}): void {
  const { parameters } = world;
  const snapshots = parts.snapshots ?? ((every) => new Snapshots<AccountState>(every));
  const rules = parts.account ?? account;
  const ledger = new Ledger(
    world,
    { store: parts.store ?? new EventStore(), snapshots: snapshots(parameters.number('snapshotEvery')) },
    () => pump(),
  );
  const views = parts.views ?? readModels(parameters.flag('positions'));
  const feeds = views.map((view) => new Feed(world, ledger, view, () => settle()));
  const desk = new Desk(
    world,
    ledger,
    { account: rules, expectsVersion: parameters.flag('expectedVersion') },
    () => settle(),
  );
  if (!story.fromNothing) ledger.begin('A001', historyEvents(rules));
  for (const feed of feeds) feed.begin();

  const orders = ordersOf(world, story);
  let ahead = orders.length;
  for (const order of orders) {
    world.after(order.at, () => {
      ahead--;
      desk.give(order);
    });
  }
  let told = false;

  function pump(): void {
    for (const feed of feeds) feed.pump();
  }

  function atRest(): boolean {
    return ahead === 0 && desk.idle && feeds.every((feed) => feed.current && isRight(feed, ledger));
  }

  function settle(): void {
    if (told || !atRest()) return;
    told = true;
    const text = 'every command has ended and every view has read every event';
    world.record(storeNode, 'all-done', text, { events: ledger.head });
  }

  reconcile(world, ledger, feeds, parameters.number('checkEvery') * 1_000);
  world.quietWhen(atRest);
  answerFaults(world, desk, feeds);
}

function answerFaults(world: World, desk: Desk, feeds: readonly Feed[]): void {
  const feedOf = (node: string) => feeds.find(({ model }) => model.node === node)!;
  world.onFault('crash', { begin: () => desk.crash(), heal: () => desk.recover() });
  world.onFault('down', {
    begin: ({ target }) => feedOf(target).stop(),
    heal: ({ target }) => feedOf(target).start(),
  });
  world.onFault('corrupt', { begin: ({ target }) => feedOf(target).damage() });
  world.onFault('cut', {
    begin: ({ target }) => {
      world.cut(target, 'the connection is cut');
      if (target === replayEdge) for (const feed of feeds) feed.cut();
    },
    heal: ({ target }) => world.mend(target),
  });
}

/** The drawing's three events, as commands have made them. */
function historyEvents(rules: Decider<AccountState, AccountCommand, NewEvent>): readonly NewEvent[] {
  const events: NewEvent[] = [];
  for (const [i, order] of drawnHistory.entries()) {
    const decision = rules.decide(fold(rules, events), { ...order, id: `H${i + 1}` });
    if (decision.outcome === 'accepted') events.push(...decision.events);
  }
  return events;
}

/** The script, then as many orders by chance as are asked for. */
function ordersOf(world: World, { script }: Story): readonly GivenOrder[] {
  const random = world.random('orders');
  const end = (script.at(-1)?.[0] ?? 0) * 1_000;
  const interval = world.parameters.number('interval') * 1_000;
  const more = Array.from({ length: world.parameters.number('more') }, (_, i) => ({
    ...randomOrder(random),
    at: end + (i + 1) * interval,
  }));
  const all = [...script.map(([ms, order]) => ({ ...order, at: ms * 1_000 })), ...more];
  return all.map((order, i) => ({ ...order, id: `${order.kind === 'transfer' ? 'T' : 'C'}${i + 1}` }));
}
