import type { World } from '@/lib/simulation';
import { delay } from '@/lib/simulation';
import { sqlText } from '@/lib/systems/sql-query';
import type { Catalog } from './catalog';
import { hop, toCatalog, user as userNode } from './nodes';
import { people } from './people';
import { crafted, type QueryId, queries } from './queries';
import { answerText, type Outcome, type Request, sqlLabel } from './request';

/** How long it takes to write a query down, in microseconds, and in how many steps it is seen. */
const typing = { time: 1_200_000, steps: 6 } as const;
const firstQuery = 500_000;

/** The people who ask: each in turn, or one again and again. Each query is typed before it is sent. */
export class Desk {
  readonly #world: World;
  readonly #catalog: Catalog;
  #open = 0;

  constructor(world: World, catalog: Catalog) {
    this.#world = world;
    this.#catalog = catalog;
    world.quietWhen(() => this.#open === 0);
  }

  start(): void {
    const { parameters } = this.#world;
    const who = parameters.choice('user');
    const users = who === 'everybody' ? Object.keys(people) : [who];
    const what = parameters.choice('query');
    const asked = what === 'crafted' ? crafted : [what as QueryId];
    const rounds = parameters.number('rounds');
    const interval = parameters.number('interval') * 1_000;
    const request = (index: number): Request => {
      const name = asked[index % asked.length]!;
      return { id: `q${index + 1}`, user: users[index % users.length]!, name, ...queries[name] };
    };
    const type = (request: Request, step: number) => this.#type(request, step);
    const ask = (request: Request, left: number) => this.#ask(request, left);
    const pause = Math.floor(Math.min(typing.time, interval / 2, firstQuery) / typing.steps);
    this.#world.process('desk', function* () {
      yield delay(firstQuery - pause * typing.steps);
      for (let index = 0; index < rounds; index++) {
        for (let step = 1; step <= typing.steps; step++) {
          type(request(index), step);
          yield delay(pause);
        }
        ask(request(index), rounds - index - 1);
        if (index < rounds - 1) yield delay(interval - pause * typing.steps);
      }
    });
  }

  /** One step of writing a query down; what is left of the one before goes with the first. */
  #type(request: Request, step: number): void {
    if (step === 1 && this.#open === 0) this.#catalog.putAway();
    if (step === 1) this.#show(request, 'typing …');
    const words = sqlText(request.query).split(/(?<=\s)(?=\S)/);
    const text = words
      .slice(0, Math.ceil((words.length * step) / typing.steps))
      .join('')
      .trimEnd();
    this.#world.change(userNode, { op: 'text', field: 'sql', text });
  }

  #ask(request: Request, left: number): void {
    const { id, user, name, title } = request;
    const sql = sqlText(request.query);
    this.#open++;
    const data = { query: id, user, name, title, sql, left };
    this.#world.record(userNode, 'asked', `${user} asks: ${title}`, data, id);
    this.#show(request, '…');
    this.#world.send(
      toCatalog,
      {
        kind: 'query',
        label: `${user}: ${sqlLabel(sql)}`,
        payload: { user, sql },
        bytes: 60 + sql.length,
        correlation: id,
      },
      {
        latency: hop.user,
        deliver: () => this.#catalog.ask(request, (outcome) => this.#hear(request, outcome)),
      },
    );
  }

  #hear(request: Request, outcome: Outcome): void {
    const { id, user } = request;
    this.#open--;
    const got = answerText(outcome);
    this.#show(request, got, 'error' in outcome);
    const data = { query: id, user, name: request.name, got, ...outcome };
    const end = 'error' in outcome ? 'refused' : 'answered';
    this.#world.record(userNode, end, `${user} gets ${got}`, data, id);
  }

  #show({ id, user, title }: Request, got: string, failed = false): void {
    const row = {
      key: id,
      cells: { query: id, user, asks: title, gets: got },
      tone: failed ? 'bad' : got.endsWith('…') ? 'waiting' : 'normal',
    } as const;
    this.#world.change(userNode, { op: 'put', field: 'asked', row });
  }
}
