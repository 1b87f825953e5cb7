import { delay, type Steps, type World, zipfTable } from '@/lib/simulation';
import { failed, type Outcome } from './answer';
import type { CacheLayer } from './cache-layer';
import { hop, secondsOf, spanOf } from './hops';
import type { Ledger } from './ledger';
import { application, source, toCache } from './nodes';
import { labelOf, type Question } from './questions';
import type { Source } from './source';

/** Between two of those who ask together, in microseconds: the same instant to everybody but a wire. */
const apart = 60;
/** Requests that are listed. */
const keptRequests = 12;

/** The application and its users: popular questions are asked often, most others hardly ever. */
export class Application {
  readonly #world: World;
  readonly #cache: CacheLayer;
  readonly #questions: readonly Question[];
  readonly #counts = { answered: 0, stale: 0, failed: 0 };
  #slowest = 0;
  /** Those who ask together and have not asked yet. */
  #about = 0;
  #asked = 0;
  #asking = true;

  constructor(world: World, cache: CacheLayer, questions: readonly Question[]) {
    this.#world = world;
    this.#cache = cache;
    this.#questions = questions;
    this.#show();
    world.process('users', () => this.#users());
    world.quietWhen(() => !this.#asking && this.#about === 0 && this.#settled === this.#asked);
  }

  /** Customers change the answers at PostgreSQL while there is somebody who asks. */
  keepsChanging(ledger: Ledger, database: Source): void {
    const world = this.#world;
    const self = this;
    const mean = world.parameters.number('change') * 1_000;
    const random = world.random('changes');
    world.process('changes', function* () {
      for (;;) {
        yield delay(1 + random.exponential(mean));
        if (!self.#asking) return;
        if (database.down) continue;
        const { key } = random.pick(self.#questions);
        const before = ledger.read(key);
        ledger.change(key);
        database.showTruth(self.#questions.map((question) => question.key));
        const after = ledger.read(key);
        world.record(source, 'changed', `${key}: ${before} becomes ${after}`, { key, before, after });
      }
    });
  }

  *#users(): Steps {
    const { parameters } = this.#world;
    const popularity = zipfTable(this.#questions.length);
    const random = this.#world.random('users');
    const mean = parameters.number('interval') * 1_000;
    for (let round = 0; round < parameters.number('rounds'); round++) {
      yield delay(1 + random.exponential(mean));
      const question = this.#questions[random.zipf(popularity)]!;
      const together = parameters.number('together');
      this.#about += together;
      for (let user = 0; user < together; user++) {
        this.#world.after(user * apart, () => {
          this.#about--;
          this.#ask(question);
        });
      }
    }
    this.#asking = false;
  }

  #ask(question: Question): void {
    const { key, sql } = question;
    const id = `q${++this.#asked}`;
    const began = this.#world.now;
    this.#world.record(application, 'asked', `${id} asks for ${key}`, { query: id, key }, id);
    this.#showRequest(id, key, null, 0);
    const respond = (outcome: Outcome, from: string) => this.#hear(id, key, outcome, from, began);
    this.#world.send(
      toCache,
      {
        kind: 'query',
        label: `${labelOf(key)}?`,
        payload: { key, sql },
        bytes: 60 + sql.length,
        correlation: id,
      },
      { latency: hop.cache, deliver: () => this.#cache.ask({ id, question, respond }) },
    );
  }

  #hear(id: string, key: string, outcome: Outcome, from: string, began: number): void {
    const { now } = this.#world;
    const took = now - began;
    if (failed(outcome)) {
      this.#counts.failed++;
      const data = { query: id, key, took, reason: outcome.error };
      this.#world.record(application, 'refused', `${id} gets an error: ${outcome.error}`, data, id);
    } else {
      this.#counts.answered++;
      if (outcome.stale) this.#counts.stale++;
      const { value, asOf, stale } = outcome;
      const text = `${id} sees ${value} for ${key}, ${secondsOf(now - asOf)} s old${stale ? ' and marked so' : ''}`;
      const data = { query: id, key, value, asOf, stale, from, took };
      this.#world.record(application, 'answered', text, data, id);
    }
    this.#slowest = Math.max(this.#slowest, took);
    this.#showRequest(id, key, outcome, took);
    this.#show();
    if (!this.#asking && this.#about === 0 && this.#settled === this.#asked) {
      this.#world.record(application, 'all-settled', 'Everybody has been told', { ...this.#counts });
    }
  }

  get #settled(): number {
    return this.#counts.answered + this.#counts.failed;
  }

  #showRequest(id: string, key: string, outcome: Outcome | null, took: number): void {
    const { now } = this.#world;
    const isAnswer = outcome !== null && !failed(outcome);
    const said = isAnswer ? `${outcome.value}${outcome.stale ? ', stale' : ''}` : 'error';
    const cells = {
      query: id,
      asks: labelOf(key),
      answer: outcome === null ? '…' : said,
      age: isAnswer ? spanOf(now - outcome.asOf) : '',
      took: outcome === null ? '' : spanOf(took),
    };
    const end = isAnswer ? (outcome.stale ? 'warn' : 'normal') : 'bad';
    const tone = outcome === null ? 'waiting' : end;
    const row = { key: id, cells, tone } as const;
    this.#world.change(application, { op: 'put', field: 'requests', row });
    // A list of the latest: whoever was answered long ago is not looked for.
    const old = this.#asked - keptRequests;
    if (outcome === null && old > 0)
      this.#world.change(application, { op: 'drop', field: 'requests', key: `q${old}` });
  }

  #show(): void {
    const { answered, failed, stale } = this.#counts;
    const values = {
      answered: stale > 0 ? `${answered}, ${stale} of them stale` : answered,
      failed,
      slowest: this.#slowest > 0 ? spanOf(this.#slowest) : null,
    };
    this.#world.change(application, { op: 'values', field: 'users', values });
  }
}
