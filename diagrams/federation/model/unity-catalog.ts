import type { World } from '@/lib/simulation';
import { Grants } from '@/lib/systems/grants';
import { catalog, lookUp, sources } from './places';
import { people } from './queries';
import type { Request } from './request';

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly missing: string };

/** Resolves names, checks grants, and writes down what was decided, before anything is read. */
export class UnityCatalog {
  protected readonly world: World;
  protected readonly grants = new Grants();

  constructor(world: World) {
    this.world = world;
    const granted = Object.entries(people).flatMap(([user, securables]) =>
      securables.map((securable) => ({ user, securable })),
    );
    for (const { user, securable } of granted) this.grants.grant(user, securable);
    // Records need a running clock; what a fault revokes at time zero is no longer told as granted.
    world.after(0, () => {
      for (const { user, securable } of granted)
        if (this.grants.allows(user, securable)) this.#tell('granted', user, securable);
    });
    world.change(catalog, { op: 'lane', field: 'audit', key: 'audit', title: 'Audit log', note: null });
    for (const { catalog: node, table } of Object.values(sources)) {
      world.change(node, {
        op: 'values',
        field: 'use',
        values: { table: table.split('.').slice(1).join('.'), allowed: 0, denied: 0 },
      });
    }
    world.onFault('grant-revoked', {
      begin: () => {
        this.grants.revoke('ana', 'mysql');
        this.#tell('revoked', 'ana', 'mysql');
      },
      heal: () => {
        this.grants.grant('ana', 'mysql');
        this.#tell('granted', 'ana', 'mysql');
      },
    });
  }

  /** The trace says who has which grant, for whoever checks the catalog's decisions. */
  #tell(what: 'granted' | 'revoked', user: string, securable: string): void {
    this.world.record(catalog, what, `${what}: ${securable}, ${user}`, { user, securable });
  }

  ask(request: Request, respond: (decision: Decision) => void): void {
    this.world.after(lookUp, () => {
      const decision = this.decide(request);
      const { id, user, uses } = request;
      this.audit(request, decision);
      const allowed = decision.allowed;
      const text = allowed
        ? `${user} may read ${uses.length} tables`
        : `${user} may not read ${decision.missing}`;
      const data = { query: id, user, uses: [...uses], ...(allowed ? {} : { missing: decision.missing }) };
      this.world.record(catalog, allowed ? 'allowed' : 'denied', text, data, id);
      for (const source of uses) this.#count(source, decision);
      respond(decision);
    });
  }

  protected decide({ user, uses }: Request): Decision {
    const [missing] = this.grants.missing(
      user,
      uses.map((source) => sources[source].table),
    );
    return missing === undefined ? { allowed: true } : { allowed: false, missing };
  }

  protected audit({ id, user }: Request, decision: Decision): void {
    const what = decision.allowed ? 'allowed' : 'denied';
    const label = `${id} ${user}: ${what}`;
    this.world.record(catalog, 'audited', label, { query: id, user, decision: what }, id);
    const entry = { label, tone: decision.allowed ? 'normal' : 'bad' } as const;
    this.world.change(catalog, { op: 'append', field: 'audit', key: 'audit', entries: [entry] });
  }

  readonly #counts = new Map<string, number>();
  #count(source: Request['uses'][number], decision: Decision): void {
    const { table, catalog: node } = sources[source];
    const which = decision.allowed || decision.missing !== table ? 'allowed' : 'denied';
    if (!decision.allowed && which === 'allowed') return;
    const key = `${source} ${which}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    this.world.change(node, { op: 'values', field: 'use', values: { [which]: count } });
  }
}
