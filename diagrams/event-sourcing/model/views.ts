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
  /** What it has read, each event once: its rows are wrong where they differ from what these say. */
  let read: StoredEvent[] = [];
  const rows = () => {
    const right = new Map(rule.rows(read.reduce(rule.apply, rule.empty)).map((row) => [row.key, row]));
    return rule.rows(projection.state).map((row): TableRow => {
      const same = JSON.stringify(row.cells) === JSON.stringify(right.get(row.key)?.cells);
      return same ? row : { ...row, tone: 'bad' };
    });
  };
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
    receive: (event) => {
      if (event.position > (read.at(-1)?.position ?? 0)) read.push(event);
      return projection.receive(event);
    },
    reset: () => {
      read = [];
      projection.reset();
    },
    damage: () => projection.damage(rule.damage),
    changes: () => [
      { op: 'values', field: 'position', values: { at: projection.position } },
      ...table.changes(rows()),
    ],
  };
}

/** What an event adds to its account's balance. */
export function signed({ type, data }: StoredEvent): number {
  if (type === 'AccountCreated') return Number(data.initial_balance);
  return type === 'MoneyWithdrawn' ? -Number(data.amount) : Number(data.amount ?? 0);
}

/** `+500`, `−200`: an amount with its sign. */
export function signedText(amount: number): string {
  return amount < 0 ? `−${money(-amount)}` : `+${money(amount)}`;
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
      const [position = '', what = '', account = ''] = line.split(' ');
      return { key: String(i), cells: { position, what, account } };
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
        amount: signedText(amount),
        balance: money(balance),
      },
    })),
  damage: (rows) => rows.map((row) => ({ ...row, amount: -row.amount })),
};

type Totals = {
  readonly accounts: number;
  readonly deposited: number;
  readonly withdrawn: number;
  readonly balances: number;
};

/** What its rows are called. */
const totalNames: Readonly<Record<string, string>> = { balances: 'all balances' };

export const analyticsRule: ViewRule<Totals> = {
  node: 'analytics-view',
  name: 'Analytics',
  empty: { accounts: 0, deposited: 0, withdrawn: 0, balances: 0 },
  apply: (totals, event) => ({
    accounts:
      totals.accounts + (event.type === 'AccountCreated' ? 1 : event.type === 'AccountClosed' ? -1 : 0),
    deposited: totals.deposited + (event.type === 'MoneyDeposited' ? Number(event.data.amount) : 0),
    withdrawn: totals.withdrawn + (event.type === 'MoneyWithdrawn' ? Number(event.data.amount) : 0),
    balances: totals.balances + signed(event),
  }),
  rows: (totals) =>
    Object.entries(totals).map(([what, sum]) => ({
      key: what,
      cells: { what: totalNames[what] ?? what, sum: money(sum) },
    })),
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
