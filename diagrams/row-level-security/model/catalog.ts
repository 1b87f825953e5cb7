import type { World } from '@/lib/simulation';
import type { Standing } from '@/lib/systems/row-policy';
import { sqlText } from '@/lib/systems/sql-query';
import { catalog, hop, lookUp, toCatalog, toRewriter } from './nodes';
import { type Granted, type Outcome, outcomeLabel, type Request, sqlLabel } from './request';
import type { Rewriter } from './rewriter';

type Respond = (outcome: Outcome) => void;

/** Knows who is in which region, decides on each query when it begins, and writes down that it did. */
export class Catalog {
  protected readonly world: World;
  protected readonly members: Map<string, Standing>;
  protected readable = true;
  readonly #rewriter: Rewriter;

  constructor(world: World, rewriter: Rewriter, people: Readonly<Record<string, Standing>>) {
    this.world = world;
    this.#rewriter = rewriter;
    this.members = new Map(Object.entries(people));
    for (const [user, standing] of this.members) this.#show(user, standing);
    world.onFault('policy-unreadable', {
      begin: () => this.#setReadable(false),
      heal: () => this.#setReadable(true),
    });
  }

  /** Says who is in which region when the run begins. */
  begin(): void {
    for (const [user, standing] of this.members) this.#tell(user, standing);
  }

  /** Changes somebody's regions; binds whatever is decided from now on. */
  grant(user: string, regions: readonly string[]): void {
    const standing = { regions, exempt: this.members.get(user)?.exempt ?? false };
    this.members.set(user, standing);
    this.#show(user, standing);
    this.#tell(user, standing);
  }

  /** Nobody waits for an answer: what is shown of the last query is put away. */
  putAway(): void {
    this.#rewriter.putAway();
  }

  /** A query arrives. */
  ask(request: Request, respond: Respond): void {
    this.world.after(lookUp, () => this.#decide(request, respond));
  }

  /** What holds for somebody who begins a query now; null when it cannot be found out. */
  protected standingOf(user: string): Standing | null {
    if (!this.readable) return null;
    return this.members.get(user) ?? { regions: [], exempt: false };
  }

  /** Writes a line into the audit log. */
  protected audit({ id, user }: Request, decision: string): void {
    const text = `${id} by ${user}: ${decision}`;
    this.world.record(catalog, 'audited', text, { query: id, user, decision }, id);
    const entry = { label: text, tone: decision === 'refused' ? 'bad' : 'normal' } as const;
    this.world.change(catalog, { op: 'append', field: 'audit', key: 'audit', entries: [entry] });
  }

  #decide(request: Request, respond: Respond): void {
    const { id, user } = request;
    const standing = this.standingOf(user);
    const decision = standing === null ? 'refused' : standing.exempt ? 'exempt' : 'filtered';
    const regions = standing?.regions ?? [];
    const text =
      decision === 'refused'
        ? `${id} is refused: the policy cannot be read`
        : `${id} runs as ${user}, ${decision === 'exempt' ? 'exempt by name' : `regions: ${regions.join(', ') || 'none'}`}`;
    this.world.record(catalog, 'decided', text, { query: id, user, decision, regions }, id);
    this.audit(request, decision);
    if (standing === null) this.#reply(request, { error: 'the row filter cannot be evaluated' }, respond);
    else this.#pass({ ...request, ...standing }, respond);
  }

  #pass(granted: Granted, respond: Respond): void {
    const { id, user, regions, exempt, query } = granted;
    const sql = sqlText(query);
    const filter = exempt ? null : regions;
    this.world.send(
      toRewriter,
      {
        kind: 'query',
        label: `${user}: ${sqlLabel(sql)}`,
        payload: { user, sql, filter },
        bytes: 120 + sql.length,
        correlation: id,
      },
      {
        latency: hop.inside,
        deliver: () => this.#rewriter.ask(granted, (outcome) => this.#reply(granted, outcome, respond)),
      },
    );
  }

  #reply({ id, user }: Request, outcome: Outcome, respond: Respond): void {
    const failed = 'error' in outcome;
    this.world.send(
      toCatalog,
      {
        kind: failed ? 'refusal' : 'rows',
        label: `${user}: ${outcomeLabel(outcome)}`,
        payload: { query: id, ...outcome },
        bytes: failed ? 80 : 40 + 60 * outcome.rows.length,
        count: failed ? 1 : Math.max(1, outcome.rows.length),
        correlation: id,
      },
      { backwards: true, latency: hop.user, deliver: () => respond(outcome) },
    );
  }

  #setReadable(readable: boolean): void {
    this.readable = readable;
    this.world.status(catalog, readable ? 'up' : 'degraded', readable ? undefined : 'policy unreadable');
    for (const [user, standing] of this.members) this.#show(user, standing);
    const text = readable ? 'The policy can be read again' : 'The policy cannot be read';
    this.world.record(catalog, readable ? 'policy-readable' : 'policy-unreadable', text, {});
  }

  #tell(user: string, { regions, exempt }: Standing): void {
    const text = `${user}: ${exempt ? 'exempt' : regions.join(', ') || 'no region'}`;
    this.world.record(catalog, 'membership', text, { user, regions, exempt });
  }

  #show(user: string, { regions, exempt }: Standing): void {
    const shown = exempt ? 'exempt' : regions.join(', ') || 'no region';
    const cells = { user, regions: this.readable ? shown : 'unreadable' };
    const tone = this.readable ? 'normal' : 'bad';
    this.world.change(catalog, { op: 'put', field: 'members', row: { key: user, cells, tone } });
  }
}
