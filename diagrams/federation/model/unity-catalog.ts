import type { World } from '@/lib/simulation';
import { Grants } from '@/lib/systems/grants';
import { type DerivedColumn, Lineage } from '@/lib/systems/lineage';
import { auditLog, catalog, lookUp, sources } from './places';
import { lineageOf, named, people } from './queries';
import type { Request } from './request';

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly missing: string };

/** Resolves names, checks grants, and writes down what was decided, before anything is read. */
export class UnityCatalog {
  protected readonly world: World;
  protected readonly grants = new Grants();
  readonly #lineage = new Lineage();

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
    const cells = { query: id, user: named(user), decision: what };
    const row = { key: id, cells, tone: decision.allowed ? 'normal' : 'warn' } as const;
    this.world.change(auditLog, { op: 'put', field: 'audit', row });
  }

  /** Keeps what an answer was computed from, when all of it has arrived. */
  trace(request: Request): void {
    const { id, user } = request;
    const { tables, columns } = this.#lineage.record(id, user, this.world.now, this.derived(request));
    const from = columns.flatMap((each) => each.from);
    const text = `${id} comes from ${tables.length === 1 ? tables[0] : `${tables.length} tables`}`;
    const data = { query: id, user, tables: [...tables], columns: from };
    this.world.record(catalog, 'traced', text, data, id);
    for (const { column, from } of columns) {
      const row = { key: `${id} ${column}`, cells: { query: id, column, from: from.join(', ') } };
      this.world.change(catalog, { op: 'put', field: 'lineage', row: { ...row, tone: 'normal' } });
    }
  }

  protected derived({ query }: Request): readonly DerivedColumn[] {
    return lineageOf(query);
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
