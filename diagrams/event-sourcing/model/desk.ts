import type { Process, Steps, World } from '@/lib/simulation';
import { type Decider, fold } from '@/lib/systems/command-handler';
import type { Appended, NewEvent, StoredEvent } from '@/lib/systems/event-store';
import type { Tone } from '@/lib/trace';
import { counted } from '../../counted';
import type { AccountCommand, AccountState } from './account';
import type { Ledger, ReadStream } from './ledger';
import { Line, type Reply } from './line';
import { type GivenOrder, orderText, transferPart } from './order';
import { commands } from './places';
import { money } from './text';

export interface DeskOptions {
  readonly account: Decider<AccountState, AccountCommand, NewEvent>;
  /** Whether an append names the version that its decision was made at. */
  readonly expectsVersion: boolean;
}

type End = 'done' | 'refused' | 'refunded';

/** The command side: reads a stream, folds it, decides, and appends at the version it has seen. Knows nothing by heart. */
export class Desk {
  readonly #world: World;
  readonly #ledger: Ledger;
  readonly #line: Line;
  readonly #options: DeskOptions;
  readonly #onEnd: () => void;
  /** Orders whose client waits. A client whose desk has died asks again. */
  readonly #open = new Map<string, { readonly order: GivenOrder; process: Process | null }>();
  /** Every order in words, by its id. */
  readonly #orders = new Map<string, string>();
  #up = true;

  constructor(world: World, ledger: Ledger, options: DeskOptions, onEnd: () => void) {
    this.#world = world;
    this.#ledger = ledger;
    this.#line = new Line(world, (order) => this.#show(order, 'no answer: asks again'));
    this.#options = options;
    this.#onEnd = onEnd;
  }

  get idle(): boolean {
    return this.#open.size === 0;
  }

  give(order: GivenOrder): void {
    this.#orders.set(order.id, orderText(order));
    this.#show(order.id, 'received');
    const { id, at: _, ...rest } = order;
    this.#world.record(commands, 'command-given', `${id}: ${orderText(order)}`, { command: id, ...rest }, id);
    this.#open.set(id, { order, process: null });
    if (this.#up) this.#begin(id);
  }

  /** Forgets everything on its way. */
  crash(): void {
    this.#up = false;
    for (const open of this.#open.values()) {
      open.process?.kill();
      open.process = null;
      this.#show(open.order.id, 'no answer');
    }
    this.#world.status(commands, 'down', 'crashed');
    this.#world.close(commands, 'the command side is down');
  }

  recover(): void {
    this.#up = true;
    this.#world.open(commands);
    this.#world.status(commands, 'up');
    const open = [...this.#open.keys()];
    this.#world.record(commands, 'recovered', `clients ask again: ${open.join(', ') || 'nobody'}`, { open });
    for (const id of open) this.#begin(id);
  }

  #begin(id: string): void {
    const open = this.#open.get(id)!;
    open.process = this.#world.process(id, () => this.#obey(open.order));
  }

  *#obey(order: GivenOrder): Steps {
    if (order.kind === 'ask') {
      yield* this.#load(order.account, order.id, order.version);
      this.#end(order, 'done');
    } else if (order.kind === 'transfer') this.#end(order, ...(yield* this.#transfer(order)));
    else {
      const refusal = yield* this.#handle(order, order.id);
      this.#end(order, refusal === null ? 'done' : 'refused', refusal);
    }
  }

  /** Two streams cannot be appended to at once: take first, give then, and give back if that is refused. */
  *#transfer(order: GivenOrder & { readonly kind: 'transfer' }): Steps<[End, string | null]> {
    const taken = yield* this.#handle(transferPart(order, 'debit'), order.id);
    if (taken !== null) return ['refused', taken];
    const given = yield* this.#handle(transferPart(order, 'credit'), order.id);
    if (given === null) return ['done', null];
    yield* this.#handle(transferPart(order, 'refund'), order.id);
    return ['refunded', given];
  }

  /** Null when the command is done, else why it was refused. */
  *#handle(command: AccountCommand, order: string): Steps<string | null> {
    for (;;) {
      const { state, version } = yield* this.#load(command.account, order);
      const decision = this.#options.account.decide(state, command);
      if (decision.outcome === 'refused') {
        const { reason } = decision;
        const text = `${command.id} is refused: ${reason}, ${command.account} has ${money(state.balance)}`;
        const data = { command: command.id, account: command.account, amount: command.amount, reason };
        this.#show(order, `refused: ${reason}`);
        this.#world.record(commands, 'refused', text, { ...data, balance: state.balance, version }, order);
        return reason;
      }
      if (decision.events.length === 0) return null;
      const answer = yield* this.#append(command, decision.events, version, order);
      if (answer.outcome !== 'conflict') return null;
      this.#show(order, `refused: v${answer.expected} is v${answer.actual}`, 'bad');
    }
  }

  *#load(account: string, order: string, upTo?: number): Steps<{ state: AccountState; version: number }> {
    const { snapshot, events } = yield* this.#line.ask<ReadStream>({
      message: {
        kind: 'query',
        label: upTo === undefined ? `read ${account}` : `read ${account} up to v${upTo}`,
        payload: { read: account, upTo: upTo ?? null },
        bytes: 60,
        correlation: order,
      },
      perform: () => this.#ledger.read(account, upTo),
      reply: (read) => ({
        kind: 'rows',
        label: `${read.snapshot ? `snapshot v${read.snapshot.version} + ` : ''}${counted(read.events.length, 'event')}`,
        payload: { snapshot: snapshotJson(read), events: read.events.map(eventJson) },
        bytes: 80 + 140 * read.events.length,
        count: Math.max(1, read.events.length),
      }),
    });
    const state = fold(this.#options.account, events, snapshot?.state);
    const version = (snapshot?.version ?? 0) + events.length;
    const { balance } = state;
    const from = snapshot?.version ?? 0;
    const text = `${account} at version ${version}: ${money(balance)}, from ${counted(events.length, 'event')}`;
    const data = {
      command: order,
      account,
      version,
      balance,
      read: events.length,
      snapshot: from,
      asked: upTo !== undefined,
    };
    this.#show(order, `${account} at v${version}: ${money(balance)}`);
    this.#world.record(commands, 'folded', text, data, order);
    return { state, version };
  }

  *#append(
    command: AccountCommand,
    events: readonly NewEvent[],
    version: number,
    order: string,
  ): Steps<Appended> {
    const expected = this.#options.expectsVersion ? version : 'any';
    return yield* this.#line.ask<Appended>({
      message: {
        kind: 'command',
        label: `append ${command.id}${expected === 'any' ? '' : `, expects v${expected}`}`,
        payload: {
          append: command.account,
          expected,
          events: events.map(({ id, type, data }) => ({ id, type, data })),
        },
        bytes: 220,
        correlation: order,
      },
      perform: () => this.#ledger.append(command.account, events, expected),
      reply: (answer) => answerOf(order, answer),
    });
  }

  #end(order: GivenOrder, end: End, reason: string | null = null): void {
    this.#open.delete(order.id);
    if (order.kind !== 'ask' && end !== 'refused') this.#show(order.id, end);
    const text = `${order.id} is ${end}${reason === null ? '' : `: ${reason}`}`;
    const data = { command: order.id, kind: order.kind, end, reason };
    this.#world.record(commands, 'command-ended', text, data, order.id);
    this.#onEnd();
  }

  /** Where an order stands: what was read for it, what it ended as. */
  #show(id: string, step: string, tone: Tone = 'normal'): void {
    const cells = { command: id, what: this.#orders.get(id)!, step };
    this.#world.change(commands, { op: 'put', field: 'orders', row: { key: id, cells, tone } });
  }
}

function snapshotJson({ snapshot }: ReadStream) {
  return snapshot && { version: snapshot.version, balance: snapshot.state.balance };
}

function eventJson({ position, version, type, data }: StoredEvent) {
  return { position, version, type, data };
}

function answerOf(order: string, answer: Appended): Reply {
  if (answer.outcome === 'conflict') {
    const { expected, actual } = answer;
    return {
      kind: 'refusal',
      label: `refused: is v${actual}`,
      payload: { conflict: { expected, actual } },
      bytes: 70,
    };
  }
  const payload = { stored: answer.events.map(eventJson), repeated: answer.outcome === 'repeated' };
  return { kind: 'reply', label: storedText(order, answer), payload, bytes: 70 };
}

/** `C3 stored as event 5`, or that it was stored before. */
function storedText(order: string, answer: Exclude<Appended, { readonly outcome: 'conflict' }>): string {
  if (answer.outcome === 'repeated') return `${order} was stored before`;
  return `${order} stored as event ${answer.events.map(({ position }) => position).join(', ')}`;
}
