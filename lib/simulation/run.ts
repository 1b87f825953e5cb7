import type { NodeId, View } from '@/lib/model';
import {
  applyChange,
  blankState,
  type Change,
  checkRunInput,
  type NodeState,
  type RunEvent,
  type RunInput,
  type TraceHeader,
  withoutTyped,
} from '@/lib/trace';
import { Beats } from './beats';
import type { Happening } from './emit';
import { Faults } from './faults';
import { Guarantees } from './guarantees';
import { guaranteeInfos, scenarioInfo } from './info';
import { Kernel } from './kernel';
import { Links } from './links';
import { Metrics } from './metrics';
import { ParameterValues } from './parameters';
import { type Body, Mailbox } from './process';
import { Random } from './random';
import type { Limits, Scenario } from './scenario';
import type { FaultHandler, Outgoing, Way, World } from './world';

const defaultLimits: Limits = { events: 200_000, time: 3_600_000_000 };

/** A run that did not come to rest within its scenario's limits, or cannot: a mistake in the model. */
export class RunawayError extends Error {
  override readonly name = 'RunawayError';
}

/**
 * Runs a scenario: first the header (whose input does not repeat what was typed), then the events in order of time, each made when it is asked for. Nothing that has
 * been handed out is remembered. Throws RunInputError for inputs out of bounds (before the header), RunawayError for a
 * run that does not end.
 */
export function* runScenario(
  view: View,
  scenario: Scenario,
  input: RunInput,
  model: string,
): Generator<TraceHeader | RunEvent, void, void> {
  checkRunInput(input, scenarioInfo(scenario), (faults) =>
    scenario.refuses?.(faults, new ParameterValues(input.parameters)),
  );
  const run = new Run(view, scenario, input);
  yield {
    type: 'run',
    version: 1,
    model,
    input: withoutTyped(input, scenario),
    guarantees: guaranteeInfos(scenario, input.parameters),
    metrics: scenario.metrics.map(({ id, title, unit }) => ({ id, title, unit })),
    initial: run.initial,
  };
  yield* run.events();
}

class Run implements World {
  readonly view: View;
  readonly parameters: ParameterValues;
  readonly initial: Record<NodeId, NodeState> = {};
  readonly #seed: number;
  readonly #limits: Limits;
  readonly #kernel = new Kernel();
  readonly #faults: Faults;
  readonly #links: Links;
  readonly #guarantees: Guarantees;
  readonly #metrics: Metrics;
  readonly #beats: Beats;
  readonly #randoms = new Map<string, Random>();
  readonly #conditions: (() => boolean)[] = [];
  #begun = false;
  #seq = 0;
  #t = 0;
  #out: RunEvent[] = [];

  constructor(view: View, scenario: Scenario, input: RunInput) {
    this.view = view;
    this.parameters = new ParameterValues(input.parameters);
    this.#seed = input.seed;
    this.#limits = scenario.limits ?? defaultLimits;
    for (const { id } of view.nodes) this.initial[id] = blankState;
    const emit = (happening: Happening) => this.#emit(happening);
    this.#faults = new Faults(input.faults, this.#kernel, emit);
    this.#links = new Links(this.#kernel, view, emit);
    this.#guarantees = new Guarantees(scenario.guarantees, { view, parameters: this.parameters }, emit);
    this.#metrics = new Metrics(scenario.metrics, (metric, value, t) => {
      this.#advance(t);
      this.#emit({ type: 'metric', metric, value });
    });
    this.#beats = new Beats(scenario.beats, this.parameters, emit);
    scenario.build(this);
    this.#begun = true;
  }

  *events(): Generator<RunEvent, void, void> {
    this.#guarantees.begin();
    let quiet = false;
    for (;;) {
      const next = this.#kernel.next;
      if (next !== this.#kernel.now && this.#isQuiet()) {
        if (!quiet) this.#guarantees.quiet();
        quiet = true;
        if (this.#faults.ahead === 0) break;
      } else quiet = false;
      if (this.#out.length > 0) yield* this.#handOut();
      if (next === undefined) throw this.#runaway('nothing more will happen, and it is not quiet');
      if (next > this.#limits.time) throw this.#runaway(`it is not quiet after ${this.#limits.time} µs`);
      if (this.#seq > this.#limits.events) throw this.#runaway(`it made ${this.#limits.events} events`);
      this.#metrics.advance(next);
      this.#advance(next);
      this.#kernel.step();
    }
    this.#metrics.finish();
    this.#beats.tell();
    yield* this.#handOut();
  }

  get now(): number {
    return this.#kernel.now;
  }

  random(name: string): Random {
    const known = this.#randoms.get(name) ?? new Random(this.#seed, name);
    this.#randoms.set(name, known);
    return known;
  }

  process(name: string, body: Body) {
    return this.#kernel.start(name, body);
  }

  mailbox<T>(): Mailbox<T> {
    return new Mailbox<T>();
  }

  after(delay: number, action: () => void, options?: { readonly background?: boolean }): void {
    this.#kernel.after(delay, action, options?.background);
  }

  send(edge: string, message: Outgoing, way: Way): number {
    return this.#links.send(edge, message, way);
  }

  cut(edge: string, reason: string): void {
    this.#links.cut(edge, reason);
  }

  mend(edge: string): void {
    this.#links.mend(edge);
  }

  close(node: NodeId, reason: string): void {
    this.#links.close(this.#known(node), reason);
  }

  open(node: NodeId): void {
    this.#links.open(this.#known(node));
  }

  record(...[node, name, text, data, correlation]: Parameters<World['record']>): number {
    return this.#emit({
      type: 'record',
      node: this.#known(node),
      name,
      text,
      data,
      correlation: correlation ?? null,
    });
  }

  change(node: NodeId, ...changes: readonly Change[]): void {
    this.#known(node);
    if (this.#begun) {
      if (changes.length > 0) this.#emit({ type: 'change', node, changes });
    } else {
      this.initial[node] = changes.reduce((state, one) => applyChange(state, one), this.initial[node]!);
    }
  }

  status(...[node, status, note]: Parameters<World['status']>): void {
    this.change(node, { op: 'status', status, note: note ?? null });
  }

  onFault(kind: string, handler: FaultHandler): void {
    this.#faults.handle(kind, handler);
  }

  suffers(kind: string, target: string): boolean {
    return this.#faults.suffers(kind, target);
  }

  quietWhen(condition: () => boolean): void {
    this.#conditions.push(condition);
  }

  #emit(happening: Happening): number {
    if (!this.#begun) throw new Error('before time begins a model may only change the state of nodes');
    if (happening.type === 'beat') return this.#write(happening).seq;
    // A caption may be told before the event that it sees here, which then comes a number later.
    this.#beats.see({ seq: this.#seq, t: this.#t, ...happening } as RunEvent);
    const event = this.#write(happening);
    if (event.type !== 'verdict' && event.type !== 'metric') {
      this.#metrics.see(event);
      this.#guarantees.see(event);
    }
    return event.seq;
  }

  #write(happening: Happening): RunEvent {
    const event = { seq: this.#seq++, t: this.#t, ...happening } as RunEvent;
    this.#out.push(event);
    return event;
  }

  /** Goes on to another instant, once all of the present one has been told. */
  #advance(t: number): void {
    if (t !== this.#t) this.#beats.tell();
    this.#t = t;
  }

  *#handOut(): Generator<RunEvent, void, void> {
    const out = this.#out;
    this.#out = [];
    yield* out;
  }

  #isQuiet(): boolean {
    return (
      this.#kernel.idle && this.#faults.lasting === 0 && this.#conditions.every((condition) => condition())
    );
  }

  #known(node: NodeId): NodeId {
    if (node in this.initial) return node;
    throw new Error(`the view has no node "${node}"; it has: ${Object.keys(this.initial).join(', ')}`);
  }

  #runaway(what: string): RunawayError {
    return new RunawayError(`the run does not come to rest: ${what} (at ${this.#t} µs)`);
  }
}
