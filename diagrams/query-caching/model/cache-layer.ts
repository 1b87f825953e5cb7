import type { World } from '@/lib/simulation';
import type { ResultCache } from '@/lib/systems/result-cache';
import type { SingleFlight } from '@/lib/systems/single-flight';
import { type Answer, failed, type Outcome, outcomeLabel } from './answer';
import { hop, secondsOf } from './hops';
import { cache, toCache, toView } from './nodes';
import { labelOf, type Question } from './questions';
import type { ViewLayer } from './view-layer';

/** Somebody who asks, and how they hear of the outcome. */
export interface Request {
  readonly id: string;
  readonly question: Question;
  readonly respond: (outcome: Outcome, from: string) => void;
}

export interface CacheOptions {
  readonly view: ViewLayer;
  readonly results: ResultCache<Answer>;
  readonly flights: SingleFlight<Request>;
}

/** The cache of finished answers: answers at once what it has, fetches what it has not, and keeps what comes. */
export class CacheLayer {
  readonly #world: World;
  readonly #view: ViewLayer;
  readonly #results: ResultCache<Answer>;
  readonly #flights: SingleFlight<Request>;
  readonly #counts = { hits: 0, misses: 0, joined: 0 };

  constructor(world: World, { view, results, flights }: CacheOptions) {
    this.#world = world;
    this.#view = view;
    this.#results = results;
    this.#flights = flights;
    this.#count({});
    world.onFault('flush', {
      begin: () => {
        const entries = results.flush();
        world.change(cache, { op: 'clear', field: 'entries' });
        world.record(cache, 'flushed', `The cache forgets ${entries} answers`, { entries });
      },
    });
  }

  /** A question from the application. */
  ask(request: Request): void {
    const { id, question } = request;
    const { key } = question;
    const found = this.#results.lookUp(key, this.#world.now);
    if (found.type === 'hit') {
      const age = this.#world.now - found.entry.result.asOf;
      this.#world.record(cache, 'hit', `${key} is in the cache, ${secondsOf(age)} s old`, { key, age }, id);
      this.#count({ hits: this.#counts.hits + 1 });
      this.#reply(request, found.entry.result, 'cache');
      return;
    }
    if (found.type === 'expired') this.#showEntry(key, found.entry.result, 'expired');
    const { flight, leads } = this.#flights.join(key, request);
    const data = { key, why: found.type };
    if (leads) {
      this.#count({ misses: this.#counts.misses + 1 });
      this.#world.record(cache, 'miss', `${key} is not in the cache`, data, id);
      this.#fetch(flight.id, question, id);
    } else {
      this.#count({ joined: this.#counts.joined + 1 });
      this.#world.record(cache, 'joined', `${key} is being fetched already`, data, id);
    }
  }

  /** Puts an answer into the cache, as before the run or at the end of a fetch. */
  keep(key: string, answer: Answer): void {
    this.#results.put(key, answer, this.#world.now);
    this.#showEntry(key, answer, `at ${secondsOf(this.#world.now + this.#ttl)} s`);
  }

  #fetch(fetch: number, question: Question, id: string): void {
    const { key, sql } = question;
    this.#world.send(
      toView,
      {
        kind: 'query',
        label: `${labelOf(key)}?`,
        payload: { key, fetch, sql },
        bytes: 60 + sql.length,
        correlation: id,
      },
      {
        latency: hop.view,
        deliver: () => this.#view.ask(question, id, (outcome) => this.#land(fetch, key, outcome)),
      },
    );
    const giveUp = () => this.#land(fetch, key, { error: 'no answer in time' });
    this.#world.after(this.#world.parameters.number('timeout') * 1_000, giveUp, { background: true });
  }

  /** A fetch has ended. One that was given up changes nothing when its answer comes. */
  #land(fetch: number, key: string, outcome: Outcome): void {
    const waiting = this.#flights.land(fetch);
    if (waiting.length === 0) return;
    this.#world.record(cache, 'fetch-ended', `Fetch ${fetch} of ${key} has ended`, {
      key,
      fetch,
      waiting: waiting.length,
      error: failed(outcome) ? outcome.error : null,
    });
    if (!failed(outcome)) this.keep(key, outcome);
    const shown = failed(outcome) ? this.#instead(key, outcome) : outcome;
    this.#count({ joined: Math.max(0, this.#counts.joined - waiting.length + 1) });
    for (const request of waiting) this.#reply(request, shown, 'below');
  }

  /** What is said when a fetch fails: what another fetch has brought meanwhile, or an old answer, marked, where that is allowed. */
  #instead(key: string, error: Outcome): Outcome {
    const found = this.#results.lookUp(key, this.#world.now);
    if (found.type === 'hit') return found.entry.result;
    if (found.type === 'miss' || !this.#world.parameters.flag('serveStale')) return error;
    return { ...found.entry.result, stale: true };
  }

  #reply({ id, question, respond }: Request, outcome: Outcome, from: string): void {
    const { key } = question;
    const isError = failed(outcome);
    this.#world.send(
      toCache,
      {
        kind: isError ? 'refusal' : 'reply',
        label: outcomeLabel(labelOf(key), outcome, this.#world.now),
        payload: { key, ...outcome },
        bytes: isError ? 80 : 120,
        correlation: id,
      },
      { backwards: true, latency: hop.cache, deliver: () => respond(outcome, from) },
    );
  }

  #count(counts: Partial<{ hits: number; misses: number; joined: number }>): void {
    Object.assign(this.#counts, counts);
    this.#world.change(cache, { op: 'values', field: 'counts', values: { ...this.#counts } });
  }

  get #ttl(): number {
    return this.#world.parameters.number('ttl') * 1_000_000;
  }

  #showEntry(key: string, { value, stale }: Answer, until: string): void {
    const row = { key, cells: { key: labelOf(key), value, until } };
    const tone = until === 'expired' ? 'muted' : stale ? 'warn' : 'normal';
    this.#world.change(cache, { op: 'put', field: 'entries', row: { ...row, tone } });
  }
}
