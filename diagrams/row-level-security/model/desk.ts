import type { World } from '@/lib/simulation';
import { delay } from '@/lib/simulation';
import { sqlText } from '@/lib/systems/sql-query';
import type { Catalog } from './catalog';
import { hop, toCatalog, user as userNode } from './nodes';
import { people } from './people';
import { crafted, type QueryId, queries } from './queries';
import { answerText, type Outcome, type Request } from './request';

/** The people who ask: each in turn, or one again and again. */
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
    const ask = (index: number) =>
      this.#ask(index, users[index % users.length]!, asked[index % asked.length]!, rounds - index - 1);
    this.#world.process('desk', function* () {
      yield delay(500_000);
      for (let index = 0; index < rounds; index++) {
        ask(index);
        yield delay(interval);
      }
    });
  }

  #ask(index: number, user: string, name: QueryId, left: number): void {
    const request: Request = { id: `q${index + 1}`, user, name, ...queries[name] };
    const { id, title } = request;
    const sql = sqlText(request.query);
    this.#open++;
    const data = { query: id, user, name, title, sql, left };
    this.#world.record(userNode, 'asked', `${user} asks: ${title}`, data, id);
    this.#show(request, '…');
    this.#world.send(
      toCatalog,
      { kind: 'query', label: user, payload: { user, sql }, bytes: 60 + sql.length, correlation: id },
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
      cells: { user, asks: title, gets: got },
      tone: failed ? 'bad' : 'normal',
    } as const;
    this.#world.change(userNode, { op: 'put', field: 'asked', row });
  }
}
