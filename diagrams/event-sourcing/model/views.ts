import type { StoredEvent } from '@/lib/systems/event-store';
import { Projection, type ProjectionRule, type Receipt } from '@/lib/systems/projection';
import type { Change, Json, TableRow } from '@/lib/trace';
import { ShownTable } from '../../shown-table';
import type { ViewNode } from './places';
import { money } from './text';

/** One of the drawing's four read models: a projection, and how its node shows it. */
export interface ReadModel {
  readonly node: ViewNode;
  readonly title: string;
  readonly position: number;
  readonly state: Json;
  /** What its state should be after these events. */
  fold(events: readonly StoredEvent[]): Json;
  receive(event: StoredEvent): Receipt;
  reset(): void;
  damage(): void;
  /** What has changed in its panels since it was last asked. */
  changes(): Change[];
}

export interface ViewRule<State extends Json> extends ProjectionRule<State, StoredEvent> {
  readonly node: ViewNode;
  readonly rows: (state: State) => readonly TableRow[];
  /** What goes wrong with it when its table is damaged. */
  readonly damage: (state: State) => State;
}

export function readModel<State extends Json>(rule: ViewRule<State>, checksPosition: boolean): ReadModel {
  const projection = new Projection(rule, { checksPosition });
  const table = new ShownTable('rows');
  return {
    node: rule.node,
    title: rule.name,
    get position() {
      return projection.position;
    },
    get state() {
      return projection.state;
    },
    fold: (events) => events.reduce(rule.apply, rule.empty),
    receive: (event) => projection.receive(event),
    reset: () => projection.reset(),
    damage: () => projection.damage(rule.damage),
    changes: () => [
      { op: 'values', field: 'position', values: { at: projection.position } },
      ...table.changes(rule.rows(projection.state)),
    ],
  };
}

/** What an event adds to its account's balance. */
export function signed({ type, data }: StoredEvent): number {
  if (type === 'AccountCreated') return Number(data.initial_balance);
  return type === 'MoneyWithdrawn' ? -Number(data.amount) : Number(data.amount ?? 0);
}

type Balances = { readonly [account: string]: number };

export const balanceRule: ViewRule<Balances> = {
  node: 'balance-view',
  name: 'Balance',
  empty: {},
  apply: (balances, event) => ({
    ...balances,
    [event.stream]: (balances[event.stream] ?? 0) + signed(event),
  }),
  rows: (balances) =>
    Object.entries(balances).map(([account, balance]) => ({
      key: account,
      cells: { account, balance: money(balance) },
      ...(balance < 0 ? { tone: 'bad' } : {}),
    })),
  damage: (balances) =>
    Object.fromEntries(Object.entries(balances).map(([account, balance]) => [account, balance * 10])),
};

export const auditRule: ViewRule<readonly string[]> = {
  node: 'audit-log-view',
  name: 'Audit',
  empty: [],
  apply: (lines, { position, type, stream }) => [...lines, `${position} ${type} ${stream}`],
  rows: (lines) =>
    lines.map((line, i) => {
      const [position = '', what = ''] = line.split(' ');
      return { key: String(i), cells: { position, what } };
    }),
  damage: (lines) => lines.slice(0, -1),
};

type Transaction = { readonly account: string; readonly amount: number; readonly balance: number };

export const historyRule: ViewRule<readonly Transaction[]> = {
  node: 'transaction-history',
  name: 'History',
  empty: [],
  apply: (rows, event) => {
    const last = rows.findLast(({ account }) => account === event.stream)?.balance ?? 0;
    const amount = signed(event);
    return [...rows, { account: event.stream, amount, balance: last + amount }];
  },
  rows: (transactions) =>
    transactions.map(({ account, amount, balance }, i) => ({
      key: String(i),
      cells: {
        account,
        amount: amount < 0 ? `−${money(-amount)}` : `+${money(amount)}`,
        balance: money(balance),
      },
    })),
  damage: (rows) => rows.map((row) => ({ ...row, amount: -row.amount })),
};

type Totals = { readonly accounts: number; readonly deposited: number; readonly withdrawn: number };

export const analyticsRule: ViewRule<Totals> = {
  node: 'analytics-view',
  name: 'Analytics',
  empty: { accounts: 0, deposited: 0, withdrawn: 0 },
  apply: (totals, { type, data }) => ({
    accounts: totals.accounts + (type === 'AccountCreated' ? 1 : type === 'AccountClosed' ? -1 : 0),
    deposited: totals.deposited + (type === 'MoneyDeposited' ? Number(data.amount) : 0),
    withdrawn: totals.withdrawn + (type === 'MoneyWithdrawn' ? Number(data.amount) : 0),
  }),
  rows: (totals) =>
    Object.entries(totals).map(([what, sum]) => ({ key: what, cells: { what, sum: money(sum) } })),
  damage: (totals) => ({ ...totals, deposited: totals.deposited + 1_000_000 }),
};

/** The four read models, empty. Without `checksPosition` an event that comes twice counts twice. */
export function readModels(checksPosition: boolean): ReadModel[] {
  return [
    readModel(balanceRule, checksPosition),
    readModel(auditRule, checksPosition),
    readModel(historyRule, checksPosition),
    readModel(analyticsRule, checksPosition),
  ];
}
