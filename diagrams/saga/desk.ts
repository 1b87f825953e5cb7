import type { EdgeId } from '@/lib/model';
import type { Random, World } from '@/lib/simulation';
import type { Answer } from '@/lib/systems/participant';
import { type SagaAction, SagaOrchestrator, type SagaPolicy } from '@/lib/systems/saga';
import type { SagaEnd, SagaEntry, SagaLog } from '@/lib/systems/saga-log';
import type { SagaStep } from '@/lib/systems/saga-state';
import type { Message } from '@/lib/trace';
import type { Order } from '../orders';
import { edgeTo, kindOf, nodeOf, type OperationName, orchestrator, orderEdge, verbs } from './operations';
import { StepTable } from './step-table';

/** Within a data centre; microseconds. */
const network = { min: 1_000, max: 4_000 };
/** A compensation waits half a second before its second try, then twice as long each time. */
const backoff = 500_000;

const answers = {
  completed: { kind: 'reply', result: 'confirmed' },
  compensated: { kind: 'refusal', result: 'cancelled' },
  parked: { kind: 'refusal', result: 'with support' },
} as const satisfies Record<SagaEnd, { kind: string; result: string }>;

/** Times in microseconds. */
export interface DeskOptions {
  /** How many orders there will be. */
  readonly orders: number;
  readonly timeout: number;
  readonly compensationAttempts: number;
  readonly steps: readonly SagaStep[];
  /** Makes the log; it tells of each entry. */
  readonly log: (told: (entry: SagaEntry) => void) => SagaLog;
}

/** What happens to a message at the end of its way. */
export type Arrival = (edge: EdgeId, backwards: boolean) => (message: Message) => void;

/** The orchestrator's node: sends what the saga asks for, waits, and survives crashes by its log. */
export class Desk {
  readonly #world: World;
  readonly #arrive: Arrival;
  readonly #network: Random;
  readonly #timeout: number;
  readonly #policy: SagaPolicy;
  readonly #log: SagaLog;
  readonly #steps: readonly SagaStep[];
  /** The log as it is shown: what has become of each step. */
  readonly #table = new StepTable();
  /** Durable, like the log: the order is in the saga's first entry. */
  readonly #orders = new Map<string, Order>();
  #saga: SagaOrchestrator;
  readonly #expected: number;
  #ended = 0;
  /** Counts crashes: what was set up before one is gone. */
  #life = 0;

  constructor(world: World, options: DeskOptions, arrive: Arrival) {
    this.#world = world;
    this.#arrive = arrive;
    this.#network = world.random('network');
    this.#expected = options.orders;
    this.#timeout = options.timeout;
    this.#steps = options.steps;
    this.#policy = { attempts: 2, compensationAttempts: options.compensationAttempts, backoff };
    this.#log = options.log((entry) => this.#tell(entry));
    this.#saga = this.#started();
  }

  /** Every order that arrived has ended. */
  get idle(): boolean {
    return this.#log.unfinished().length === 0;
  }

  /** A repeated order is the same saga. */
  place(order: Order): void {
    if (this.#orders.has(order.order)) return;
    this.#orders.set(order.order, order);
    this.#act(this.#saga.begin(order.order));
  }

  answered(order: string, operation: OperationName, answer: Answer): void {
    this.#act(this.#saga.answer(order, operation, answer));
  }

  crash(): void {
    this.#life++;
    this.#world.close(orchestrator, 'the orchestrator is down');
    this.#world.status(orchestrator, 'down', 'crashed');
  }

  /** Starts again with nothing but the log. */
  recover(): void {
    this.#world.open(orchestrator);
    this.#world.status(orchestrator, 'up');
    this.#saga = this.#started();
    const open = this.#log.unfinished();
    this.#world.record(orchestrator, 'recovered', `${open.length} unfinished sagas in the log`, { open });
    this.#act(this.#saga.recover());
  }

  #started(): SagaOrchestrator {
    return new SagaOrchestrator(this.#steps, this.#policy, this.#log);
  }

  #act(actions: readonly SagaAction[]): void {
    for (const action of actions) {
      if (action.type === 'send') this.#send(action);
      else if (action.type === 'wait') {
        this.#later(action.for, () => this.#saga.retry(action.saga, action.operation, action.attempt));
      } else this.#end(action.saga, action.end);
    }
  }

  #send({ saga, operation, attempt }: Extract<SagaAction, { type: 'send' }>): void {
    const name = operation as OperationName;
    const order = this.#orders.get(saga)!;
    const edge = edgeTo(nodeOf(name));
    const message = {
      kind: kindOf(name),
      label: `${verbs[name]} ${saga}${attempt > 1 ? `, try ${attempt}` : ''}`,
      payload: { operation: name, key: `${saga}/${name}`, attempt, ...order },
      bytes: 220,
      correlation: saga,
    } as const;
    const copies = this.#world.suffers('duplicate', edge) ? 2 : 1;
    for (let copy = 0; copy < copies; copy++) {
      this.#world.send(edge, message, { latency: this.#latency(), deliver: this.#arrive(edge, false) });
    }
    this.#later(this.#timeout, () => this.#saga.timeout(saga, operation, attempt));
  }

  #later(delay: number, next: () => SagaAction[]): void {
    const life = this.#life;
    this.#world.after(delay, () => {
      if (life === this.#life) this.#act(next());
    });
  }

  #end(saga: string, end: SagaEnd): void {
    const { kind, result } = answers[end];
    this.#record(orchestrator, 'saga-ended', `order ${saga} is ${end}`, { order: saga, end });
    this.#world.send(
      orderEdge,
      { kind, label: `${saga} ${result}`, payload: { order: saga, result }, bytes: 90, correlation: saga },
      { latency: this.#latency(), backwards: true, deliver: this.#arrive(orderEdge, true) },
    );
    if (++this.#ended === this.#expected) {
      this.#world.record(orchestrator, 'all-ended', `${this.#ended} sagas have ended`, {
        sagas: this.#ended,
      });
    }
  }

  #tell(entry: SagaEntry): void {
    const { saga } = entry;
    this.#world.change(
      orchestrator,
      { op: 'put', field: 'sagas', row: this.#table.after(entry) },
      { op: 'append', field: 'log', key: 'log', entries: [{ label: entryText(entry) }] },
    );
    if (entry.type === 'began') {
      this.#record(orchestrator, 'saga-began', `order ${saga} begins`, { order: saga });
    } else if (entry.type === 'refused') {
      const { operation, reason } = entry;
      this.#record(orchestrator, 'step-refused', `${operation} refused order ${saga}: ${reason}`, {
        order: saga,
        operation,
        reason,
      });
    } else if (entry.type === 'unknown') {
      const { operation } = entry;
      this.#record(orchestrator, 'step-unknown', `did ${operation} happen for order ${saga}?`, {
        order: saga,
        operation,
      });
    } else if (entry.type === 'compensating') {
      this.#record(orchestrator, 'compensating', `order ${saga} is undone: ${entry.reason}`, {
        order: saga,
        reason: entry.reason,
      });
    }
  }

  /** Every record of the orchestrator but `recovered` is of one order. */
  #record(node: string, name: string, text: string, data: { order: string; [key: string]: string }): void {
    this.#world.record(node, name, text, data, data.order);
  }

  #latency(): number {
    return this.#network.int(network.min, network.max);
  }
}

function entryText(entry: SagaEntry): string {
  if (entry.type === 'sent') return `${entry.saga} sent ${entry.operation} #${entry.attempt}`;
  if ('operation' in entry) return `${entry.saga} ${entry.type} ${entry.operation}`;
  return `${entry.saga} ${entry.type}`;
}
