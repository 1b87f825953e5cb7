import type { World } from '@/lib/simulation';
import type { MaterializedView } from '@/lib/systems/materialized-view';
import { failed, type Outcome, outcomeLabel } from './answer';
import { hop, secondsOf, spanOf } from './hops';
import { toView, view } from './nodes';
import { labelOf, type Question } from './questions';
import type { Source } from './source';
import { askSource } from './source-line';

/** The view in front of PostgreSQL: answers what it was built for while it is young enough, and lets everything else through. */
export class ViewLayer {
  readonly #world: World;
  readonly #source: Source;
  readonly #view: MaterializedView<string>;
  /** How old it may be to answer unmarked, in microseconds. */
  readonly #allowed: number;
  #answered = 0;
  #passed = 0;

  constructor(world: World, source: Source, table: MaterializedView<string>) {
    const { parameters } = world;
    this.#world = world;
    this.#source = source;
    this.#view = table;
    this.#allowed = parameters.number('refresh') * 1_000_000 + parameters.number('timeout') * 1_000;
    this.#show();
  }

  /** A question that the cache could not answer. */
  ask(question: Question, correlation: string, respond: (outcome: Outcome) => void): void {
    const { now, parameters } = this.#world;
    const time = parameters.number('viewTime') * 1_000;
    const row = this.#view.read(question.key);
    const aged = row !== null && now + time + hop.view - row.asOf > this.#allowed;
    if (row === null || (aged && !parameters.flag('serveStale'))) {
      this.#pass(question, correlation, row === null ? 'was not built for it' : 'is too old', respond);
      return;
    }
    this.#world.after(time, () => {
      this.#answered++;
      this.#show();
      const age = this.#world.now - row.asOf;
      const text = `The view answers ${question.key}, as of ${secondsOf(age)} s ago`;
      const data = { key: question.key, age, stale: aged };
      this.#world.record(view, 'view-answered', text, data, correlation);
      this.#reply(question, correlation, { ...row, stale: aged }, respond);
    });
  }

  #pass(question: Question, correlation: string, why: string, respond: (outcome: Outcome) => void): void {
    this.#passed++;
    this.#show();
    const { key, sql } = question;
    this.#world.record(view, 'view-passed', `The view ${why}: ${key}`, { key, why }, correlation);
    askSource(
      this.#world,
      this.#source,
      { keys: [key], sql, label: labelOf(key), correlation },
      (values, asOf) => {
        const value = values?.get(key);
        const outcome =
          value === undefined ? { error: 'PostgreSQL refuses connections' } : { value, asOf, stale: false };
        this.#reply(question, correlation, outcome, respond);
      },
    );
  }

  #reply(
    { key }: Question,
    correlation: string,
    outcome: Outcome,
    respond: (outcome: Outcome) => void,
  ): void {
    const isError = failed(outcome);
    this.#world.send(
      toView,
      {
        kind: isError ? 'refusal' : 'rows',
        label: outcomeLabel(labelOf(key), outcome, this.#world.now),
        payload: { key, ...outcome },
        bytes: isError ? 80 : 120,
        correlation,
      },
      { backwards: true, latency: hop.view, deliver: () => respond(outcome) },
    );
  }

  #show(): void {
    const asOf = `${spanOf(this.#world.now - this.#view.asOf)} ago`;
    const values = { asOf, answered: this.#answered, passed: this.#passed };
    this.#world.change(view, { op: 'values', field: 'view', values });
  }
}
