import type { World } from '@/lib/simulation';
import { delay } from '@/lib/simulation';
import { fulfils } from '@/lib/systems/predicate';
import type { Json } from '@/lib/trace';
import { counted } from '../../counted';
import type { Foreign } from './foreign';
import type { Lake } from './lake';
import { catalog, edgeOf, hop, type SourceId, sources, toCatalog, warehouse } from './places';
import { columnsOf, named, type Person, people, planOf, type QueryId, queries, remoteSql } from './queries';
import type { Part, Request } from './request';
import type { UnityCatalog } from './unity-catalog';

/** Whom the warehouse asks. */
export interface Around {
  readonly catalog: UnityCatalog;
  readonly lake: Lake;
  readonly pg: Foreign;
  readonly mysql: Foreign;
}

/** Takes queries, has them allowed, asks each source for its part, and joins what comes back. */
export class SqlWarehouse {
  protected readonly world: World;
  readonly #around: Around;
  #open = 0;
  /** What the panel says of each query: who asked what, what each source gave to it, what came of it. */
  readonly #rows = new Map<string, Readonly<Record<string, string>>>();

  constructor(world: World, around: Around) {
    this.world = world;
    this.#around = around;
    world.quietWhen(() => this.#open === 0);
  }

  start(): void {
    const { parameters } = this.world;
    const rounds = parameters.number('rounds');
    const interval = parameters.number('interval') * 1_000;
    const asked = turns(parameters.choice('user'), parameters.choice('query'));
    const ask = (index: number) => this.#take(index, asked[index % asked.length]!, rounds - index - 1);
    this.world.process('users', function* () {
      yield delay(500_000);
      for (let index = 0; index < rounds; index++) {
        ask(index);
        yield delay(interval);
      }
    });
  }

  #take(index: number, [user, query]: readonly [Person, QueryId], left: number): void {
    const request: Request = { id: `q${index + 1}`, user, query, uses: queries[query].uses };
    const { id, uses } = request;
    const { sql, title } = queries[query];
    this.#open++;
    this.world.record(
      warehouse,
      'asked',
      `${user}: ${title}`,
      { query: id, user, title, uses: [...uses], left },
      id,
    );
    const needs = (source: SourceId) => (request.uses.includes(source) ? 'waiting' : 'not needed');
    this.#show(id, {
      query: id,
      user: named(user),
      asks: queries[query].short,
      lake: needs('lake'),
      pg: needs('pg'),
      mysql: needs('mysql'),
      gets: 'under way',
    });
    this.world.change(warehouse, { op: 'text', field: 'sql', text: sql });
    this.world.send(
      toCatalog,
      {
        kind: 'query',
        label: `${named(user)}: ${queries[query].short}`,
        payload: { user, sql },
        bytes: 40 + sql.length,
        correlation: id,
      },
      { latency: hop.inside, deliver: () => this.govern(request) },
    );
  }

  /** Nothing is read before the catalog has said yes. */
  protected govern(request: Request): void {
    this.#around.catalog.ask(request, (decision) => {
      if (decision.allowed) this.fanOut(request);
      else this.#back(request, 'refusal', `no grant on ${decision.missing}`);
    });
  }

  /** A query for each source, and the join of what they answer. */
  protected fanOut(request: Request): void {
    const version = this.#around.lake.version;
    const parts: Part[] = [];
    this.world.record(
      catalog,
      'planned',
      `version ${version} of orders`,
      { query: request.id, version },
      request.id,
    );
    for (const source of request.uses) {
      const sql = remoteSql(request.query, source);
      this.world.send(
        edgeOf(source),
        {
          kind: 'query',
          label: `${source === 'lake' ? 'scan' : 'SELECT'} ${columnsOf(request.query, source).join(', ')}`,
          payload: { sql },
          bytes: 30 + sql.length,
          correlation: request.id,
        },
        {
          latency: source === 'lake' ? hop.inside : hop.outside,
          deliver: () =>
            this.#read(source, request, version, (part) => {
              parts.push(part);
              this.#arrived(request, part, parts);
            }),
        },
      );
    }
  }

  #read(source: SourceId, request: Request, version: number, respond: (part: Part) => void): void {
    if (source === 'lake') this.#around.lake.scan(request, version, respond);
    else this.#around[source].ask(request, respond);
  }

  #arrived(request: Request, part: Part, parts: readonly Part[]): void {
    const failed = 'error' in part;
    const { source } = part;
    this.world.send(
      edgeOf(source),
      {
        kind: failed ? 'refusal' : 'rows',
        label: failed ? failureText(part.late) : counted(part.rows.length, 'row'),
        payload: failed ? { error: part.error } : { rows: [...part.rows] },
        bytes: failed ? 60 : 20 + 24 * part.rows.length,
        count: failed ? 1 : Math.max(1, part.rows.length),
        correlation: request.id,
      },
      {
        backwards: true,
        latency: source === 'lake' ? hop.inside : hop.outside,
        deliver: () => {
          this.#show(request.id, {
            [source]: failed ? failureText(part.late) : counted(part.rows.length, 'row'),
          });
          if (parts.length === request.uses.length && parts.at(-1) === part) this.finish(request, parts);
        },
      },
    );
  }

  protected finish(request: Request, parts: readonly Part[]): void {
    const failure = parts.find((part) => 'error' in part);
    if (failure && 'error' in failure) {
      this.#back(request, 'refusal', failure.error, failure);
      return;
    }
    const rowsOf = (source: SourceId) => {
      const part = parts.find((each) => each.source === source);
      const rows = part && 'rows' in part ? part.rows : [];
      const { kept } = planOf(request.query, source);
      return rows.filter((row) => kept.every(({ predicate }) => fulfils(row, predicate)));
    };
    this.#around.catalog.trace(request);
    const orders = rowsOf('lake');
    const names = new Set(rowsOf('pg').map(({ name }) => name));
    const lonely = request.uses.includes('pg') ? orders.filter(({ customer }) => !names.has(customer)) : [];
    this.#back(request, 'rows', counted(orders.length, 'order'), undefined, {
      orders: orders.length,
      lonely: lonely.length,
    });
  }

  #back(
    request: Request,
    kind: 'rows' | 'refusal',
    got: string,
    failure?: { readonly source: SourceId; readonly late: boolean },
    counts?: { readonly orders: number; readonly lonely: number },
  ): void {
    const { id, user, uses } = request;
    const shown =
      kind === 'rows'
        ? got
        : failure
          ? `${sources[failure.source].name} ${failure.late ? 'timed out' : 'lost'}`
          : 'no grant';
    const payload: Json = counts ? { query: id, ...counts } : { query: id, error: got };
    this.world.send(
      toCatalog,
      { kind, label: `${named(user)}: ${shown}`, payload, bytes: 60, correlation: id },
      {
        backwards: true,
        latency: hop.inside,
        deliver: () => {
          this.#open--;
          const name = kind === 'rows' ? 'answered' : failure ? 'failed' : 'refused';
          const data = {
            query: id,
            user,
            uses: [...uses],
            got,
            ...(failure && { source: failure.source, error: got }),
            ...counts,
          };
          this.world.record(warehouse, name, `${user} gets ${got}`, data, id);
          this.#show(id, { gets: shown }, name !== 'answered');
        },
      },
    );
  }

  #show(id: string, news: Readonly<Record<string, string>>, bad = false): void {
    const cells = { ...this.#rows.get(id), ...news };
    this.#rows.set(id, cells);
    const row = { key: id, cells, tone: bad ? ('warn' as const) : ('normal' as const) };
    this.world.change(warehouse, { op: 'put', field: 'queries', row });
  }
}

function failureText(late: boolean): string {
  return late ? 'timed out' : 'no connection';
}

/** Who asks what, in turn. */
function turns(who: string, what: string): readonly (readonly [Person, QueryId])[] {
  const inTurn = [
    ['ana', 'stock'],
    ['ben', 'stock'],
    ['cy', 'revenue'],
    ['ben', 'customers'],
  ] as const satisfies readonly (readonly [Person, QueryId])[];
  const users = who === 'in-turn' ? null : [who as Person];
  const asked = what === 'in-turn' ? null : [what as QueryId];
  if (!users && !asked) return inTurn;
  const everybody = Object.keys(people) as Person[];
  const everything = Object.keys(queries) as QueryId[];
  return (asked ?? everything).flatMap((query) =>
    (users ?? everybody).map((user): readonly [Person, QueryId] => [user, query]),
  );
}
