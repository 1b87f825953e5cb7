import { delay, type World } from '@/lib/simulation';
import { edgeOf, hop, nodeOf, type Role, roles } from './nodes';
import { type Asked, guess, lineWidth, queries, queryLabel, sqlText, star } from './queries';
import { shownValue } from './record';
import type { Answer, Request, Store } from './store';

const series: Readonly<Record<string, readonly Asked[]>> = {
  record: [queries.record],
  'find-raw': [queries['find-raw']],
  'find-masked': [queries['find-masked']],
  filters: [queries['find-raw'], queries['find-masked']],
};

/** How long it takes to write a query down at most, in microseconds, and in how many steps it is seen. */
const typing = { time: 450_000, steps: 5 } as const;
const firstQuery = 500_000;

/** Those who read the record, in turn, each of whom sees what comes back and nothing else. */
export class Readers {
  readonly #world: World;
  readonly #store: Store;
  readonly #guesses = new Map<Role, { known: string; digit: number }>();
  readonly #asked = new Map<Role, number>();
  #open = 0;

  constructor(world: World, store: Store) {
    this.#world = world;
    this.#store = store;
    world.quietWhen(() => this.#open === 0);
  }

  start(): void {
    const { parameters } = this.#world;
    const who = parameters.choice('reader');
    const readers = who === 'everybody' ? roles : [who as Role];
    const rounds = parameters.number('rounds');
    const interval = parameters.number('interval') * 1_000;
    const next = (index: number): Request | null => {
      const role = readers[index % readers.length]!;
      const asked = this.#next(role, Math.floor(index / readers.length));
      return asked && { id: `q${index + 1}`, role, ...asked };
    };
    const type = (request: Request, step: number) => this.#type(request, step);
    const ask = (request: Request, left: number) => this.#ask(request, left);
    const pause = Math.floor(Math.min(typing.time, interval / 2) / typing.steps);
    this.#world.process('readers', function* () {
      yield delay(firstQuery - pause * typing.steps);
      for (let index = 0; index < rounds; index++) {
        const request = next(index);
        if (!request) return;
        for (let step = 1; step <= typing.steps; step++) {
          type(request, step);
          yield delay(pause);
        }
        ask(request, rounds - index - 1);
        yield delay(interval - pause * typing.steps);
      }
    });
  }

  /** One step of writing a query down; the answer to the one before goes with the first. */
  #type({ role, ...asked }: Request, step: number): void {
    if (step === 1) this.#world.change(nodeOf[role], { op: 'clear', field: 'answer' });
    const words = sqlText(asked, star, undefined, undefined, lineWidth.reader).split(/(?<=\s)(?=\S)/);
    const text = words
      .slice(0, Math.ceil((words.length * step) / typing.steps))
      .join('')
      .trimEnd();
    this.#world.change(nodeOf[role], { op: 'text', field: 'sql', text });
  }

  /** What somebody asks in their nth turn; null when they have given up. */
  #next(role: Role, turn: number): Asked | null {
    const asked = series[this.#world.parameters.choice('query')];
    if (asked) return asked[turn % asked.length]!;
    const { known, digit } = this.#guessOf(role);
    if (digit > 9 || known.length === 3) {
      const text = known === '' ? `${role} has learned nothing` : `${role} has read ${known}`;
      this.#world.record(nodeOf[role], 'stopped', text, { role, known });
      return null;
    }
    return guess(`${known}${digit}`);
  }

  #ask(request: Request, left: number): void {
    const { id, role, title, where } = request;
    const sql = sqlText(request, star);
    this.#open++;
    const looked = where?.value ?? null;
    const data = { query: id, role, title, sql, looked, left };
    this.#world.record(nodeOf[role], 'asked', `${role}: ${title}`, data, id);
    this.#asked.set(role, (this.#asked.get(role) ?? 0) + 1);
    this.#world.send(
      edgeOf(role),
      {
        kind: 'query',
        label: queryLabel(request),
        payload: { query: id, role, sql },
        bytes: 60 + sql.length,
        correlation: id,
      },
      {
        backwards: true,
        latency: hop,
        deliver: () => this.#store.ask(request, (answer) => this.#hear(request, answer)),
      },
    );
  }

  #hear(request: Request, answer: Answer): void {
    const { id, role, where } = request;
    this.#open--;
    if ('count' in answer) this.#learn(role, answer.count);
    const count = 'rows' in answer ? answer.rows.length : answer.count;
    const { known } = this.#guessOf(role);
    this.#show(role, answer, known);
    const text = `${role} gets ${count === 0 ? 'nothing' : 'an answer'}`;
    const data = { query: id, role, looked: where?.value ?? null, count, known, ...answer };
    this.#world.record(nodeOf[role], 'answered', text, data, id);
  }

  #learn(role: Role, count: number): void {
    const { known, digit } = this.#guessOf(role);
    this.#guesses.set(
      role,
      count > 0 ? { known: `${known}${digit}`, digit: 0 } : { known, digit: digit + 1 },
    );
  }

  #guessOf(role: Role): { known: string; digit: number } {
    return this.#guesses.get(role) ?? { known: '', digit: 0 };
  }

  #show(role: Role, answer: Answer, known: string): void {
    const cells: readonly (readonly [string, string | number])[] =
      'count' in answer
        ? [
            ['count', answer.count],
            ['guesses', this.#asked.get(role) ?? 0],
            ['guessed', `${known.padEnd(3, '#')}-##-####`],
          ]
        : answer.rows.length === 0
          ? [['result', '0 rows']]
          : Object.entries(answer.rows[0]!).map(([column, value]) => [column, shownValue(value)]);
    this.#world.change(
      nodeOf[role],
      { op: 'clear', field: 'answer' },
      ...cells.map(([column, value]) => {
        const tone = value === '***' ? ('hidden' as const) : ('normal' as const);
        return { op: 'put' as const, field: 'answer', row: { key: column, cells: { column, value }, tone } };
      }),
    );
  }
}
