import type { World } from '@/lib/simulation';
import type { MaterializedView } from '@/lib/systems/materialized-view';
import { failed, type Outcome } from './answer';
import { hop, secondsOf } from './hops';
import { toSource, toView, view } from './nodes';
import type { Question } from './questions';
import type { Source } from './source';

/** After a failed refresh the next is tried this soon, in microseconds. */
const retry = 2_000_000;
/** When the first refresh of a run begins, at the latest. */
export const firstRefresh = 10_000_000;

/** The view in front of PostgreSQL: answers what it was built for while it is young enough, and lets everything else through. */
export class ViewLayer {
  readonly #world: World;
  readonly #source: Source;
  readonly #questions: readonly Question[];
  readonly #view: MaterializedView<string>;
  /** How old it may be to answer unmarked, in microseconds. */
  readonly #allowed: number;
  readonly #interval: number;
  #answered = 0;
  #passed = 0;
  #failing = false;

  constructor(world: World, source: Source, questions: readonly Question[], table: MaterializedView<string>) {
    const { parameters } = world;
    this.#world = world;
    this.#source = source;
    this.#questions = questions;
    this.#view = table;
    this.#interval = parameters.number('refresh') * 1_000_000;
    this.#allowed = this.#interval + parameters.number('timeout') * 1_000;
    this.#show();
    this.#showAge();
    if (questions.some(({ covered }) => covered)) this.#plan(Math.min(this.#interval, firstRefresh));
    world.quietWhen(() => !this.#failing);
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
    this.#askSource([key], key, { sql }, correlation, (values, asOf) => {
      const value = values?.get(key);
      const outcome =
        value === undefined ? { error: 'PostgreSQL refuses connections' } : { value, asOf, stale: false };
      this.#reply(question, correlation, outcome, respond);
    });
  }

  /** Sends a query on to PostgreSQL; `done` is called when its reply has come back here. */
  #askSource(
    keys: readonly string[],
    label: string,
    payload: { readonly sql: string },
    correlation: string,
    done: (values: ReadonlyMap<string, string> | null, asOf: number) => void,
  ): void {
    const latency = (this.#world.parameters.number('network') * 1_000) / 2;
    const back = (values: ReadonlyMap<string, string> | null, asOf: number) =>
      this.#world.send(
        toSource,
        values === null
          ? { kind: 'refusal', label, payload: { error: 'connection refused' }, bytes: 80, correlation }
          : {
              kind: 'rows',
              label,
              payload: { rows: Object.fromEntries(values), asOf },
              bytes: 60 + 24 * values.size,
              count: values.size,
              correlation,
            },
        { backwards: true, latency, deliver: () => done(values, asOf) },
      );
    this.#world.send(
      toSource,
      { kind: 'query', label, payload, bytes: 60 + payload.sql.length, correlation },
      { latency, deliver: () => this.#source.ask({ keys, correlation, done: back }) },
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
        label: key,
        payload: { key, ...outcome },
        bytes: isError ? 80 : 120,
        correlation,
      },
      { backwards: true, latency: hop.view, deliver: () => respond(outcome) },
    );
  }

  #plan(wait: number): void {
    this.#world.after(wait, () => this.#refresh(), { background: true });
  }

  #refresh(): void {
    const began = this.#world.now;
    if (this.#world.suffers('refresh-fails', view)) {
      this.#refreshFailed('its job does not start');
      return;
    }
    const keys = this.#questions.filter(({ covered }) => covered).map(({ key }) => key);
    const sql = 'SELECT store, sum(amount) FROM orders GROUP BY store';
    this.#askSource(keys, 'refresh', { sql }, 'refresh', (values, asOf) => {
      if (values === null) {
        this.#refreshFailed('PostgreSQL refuses connections');
      } else {
        this.#refreshed(values, asOf);
        this.#plan(Math.max(0, began + this.#interval - this.#world.now));
      }
    });
  }

  #refreshed(values: ReadonlyMap<string, string>, asOf: number): void {
    if (!this.#view.refresh(values, asOf)) return;
    if (this.#failing) this.#world.status(view, 'up');
    this.#failing = false;
    this.#showAge();
    const data = { asOf, keys: values.size };
    this.#world.record(view, 'refreshed', `The view is refreshed: ${values.size} sums`, data);
  }

  #refreshFailed(why: string): void {
    if (!this.#failing) this.#world.status(view, 'degraded', 'refresh fails');
    this.#failing = true;
    const age = this.#world.now - this.#view.asOf;
    this.#world.record(view, 'refresh-failed', `The refresh fails: ${why}`, { why, age });
    this.#plan(retry);
  }

  #show(): void {
    const values = { answered: this.#answered, passed: this.#passed };
    this.#world.change(view, { op: 'values', field: 'view', values });
  }

  #showAge(): void {
    const { asOf } = this.#view;
    const shown = Number.isFinite(asOf) ? `${secondsOf(asOf)} s` : null;
    this.#world.change(view, { op: 'values', field: 'view', values: { asOf: shown } });
  }
}
