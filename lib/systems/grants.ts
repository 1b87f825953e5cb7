/**
 * Who may read which table, as a catalog with three-level names keeps it: a privilege on a catalog or a schema holds for
 * all that is in it (https://docs.databricks.com/aws/en/data-governance/unity-catalog/manage-privileges/).
 */
export class Grants {
  readonly #granted = new Map<string, Set<string>>();

  /** `securable`: `lake`, `lake.sales` or `lake.sales.orders`. */
  grant(user: string, securable: string): void {
    const own = this.#granted.get(user) ?? new Set();
    own.add(securable);
    this.#granted.set(user, own);
  }

  revoke(user: string, securable: string): void {
    this.#granted.get(user)?.delete(securable);
  }

  /** Whether the user may read a table, by a grant on it or on what it lies in. */
  allows(user: string, table: string): boolean {
    const own = this.#granted.get(user);
    if (!own) return false;
    const levels = table.split('.');
    return levels.some((_, i) => own.has(levels.slice(0, i + 1).join('.')));
  }

  /** The tables among these that the user may not read. */
  missing(user: string, tables: readonly string[]): string[] {
    return tables.filter((table) => !this.allows(user, table));
  }
}
