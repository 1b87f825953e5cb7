import type { World } from '@/lib/simulation';
import { ForeignConnection } from '@/lib/systems/foreign-connection';
import { fulfils, type SqlRow } from '@/lib/systems/predicate';
import { counted } from '../../counted';
import { type SourceId, sources } from './places';
import { columnsOf, planOf, remoteSql } from './queries';
import type { Part, Request } from './request';

/** How many times as long a slow source takes. */
const slowness = 40;

/** Another database behind a connection: it answers with what is committed when it is asked. */
export class Foreign {
  protected readonly world: World;
  readonly #source: 'pg' | 'mysql';
  readonly #connection: ForeignConnection;
  readonly #rows: SqlRow[];

  constructor(world: World, source: 'pg' | 'mysql', rows: readonly SqlRow[], timeout: number) {
    this.world = world;
    this.#source = source;
    this.#rows = [...rows];
    this.#connection = new ForeignConnection(source === 'pg' ? 60_000 : 90_000, timeout);
    const { node } = sources[source];
    world.change(node, {
      op: 'values',
      field: 'connection',
      values: { database: sources[source].name, rows: counted(rows.length, 'row'), last: null },
    });
    world.onFault(`${source}-lost`, {
      begin: () => this.#become('down', 'connection lost', () => this.#connection.lose()),
      heal: () => this.#become('up', null, () => this.#connection.restore()),
    });
    world.onFault(`${source}-slow`, {
      begin: () => this.#become('degraded', 'slow', () => this.#connection.slowBy(slowness)),
      heal: () => this.#become('up', null, () => this.#connection.slowBy(1)),
    });
    if (source === 'pg') world.onFault('customer-deleted', { begin: () => this.#forget() });
  }

  /** Answers, is refused, or is given up. */
  ask(request: Request, respond: (part: Part) => void): void {
    const source = this.#source;
    const { node, table, name } = sources[source];
    const outcome = this.#connection.ask();
    this.world.change(node, { op: 'text', field: 'sql', text: remoteSql(request.query, source) });
    this.world.after(outcome.after, () => {
      if (outcome.type === 'answer' && !this.#connection.lost) {
        const rows = this.matching(request);
        this.world.record(
          node,
          'read',
          `${counted(rows.length, 'row')}, live`,
          { query: request.id, source, table, columns: [...columnsOf(request.query, source)] },
          request.id,
        );
        this.#show(`${request.id}: ${counted(rows.length, 'row')}`);
        respond({ source, rows });
        return;
      }
      const error =
        outcome.type === 'timeout'
          ? `${name} has not answered within ${outcome.after / 1_000_000} s`
          : `the connection to ${name} is lost`;
      this.#show(`${request.id}: ${outcome.type === 'timeout' ? 'timed out' : 'no connection'}`);
      respond({ source, error: this.blame(error), late: outcome.type === 'timeout' });
    });
  }

  /** The rows that it finds, by as much of the condition as it was sent. */
  protected matching({ query }: Request): readonly SqlRow[] {
    const { pushed } = planOf(query, this.#source);
    return this.#rows.filter((row) => pushed.every((condition) => fulfils(row, condition)));
  }

  /** What the error of a source says. */
  protected blame(error: string): string {
    return error;
  }

  #show(last?: string): void {
    const { node } = sources[this.#source];
    this.world.change(node, {
      op: 'values',
      field: 'connection',
      values: { rows: counted(this.#rows.length, 'row'), ...(last === undefined ? {} : { last }) },
    });
  }

  #become(status: 'up' | 'down' | 'degraded', note: string | null, act: () => void): void {
    act();
    const { node } = sources[this.#source];
    const well = !this.#connection.lost && !this.#connection.slow;
    if (status === 'up' && !well) return;
    this.world.status(node, status, note ?? undefined);
    const data = { source: this.#source as SourceId, well };
    this.world.record(node, 'health', well ? 'well' : (note ?? ''), data);
  }

  #forget(): void {
    const { node } = sources.pg;
    const gone = this.#rows.pop();
    if (gone === undefined) return;
    this.#show();
    this.world.record(node, 'deleted', `${gone.name} is deleted`, { customer: gone.name ?? null });
  }
}
