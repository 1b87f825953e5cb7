import type { Guarantee } from '@/lib/simulation';

/** Whether one of these names is the table or what it lies in. */
function covers(securables: ReadonlySet<string>, table: string): boolean {
  return [...securables].some((securable) => table === securable || table.startsWith(`${securable}.`));
}

export const grantFirst: Guarantee = {
  id: 'grant-first',
  title: 'No row without a grant',
  statement:
    'A table is read for a query only after the catalog has allowed it, and only if its user had a grant on the table then.',
  checker: () => {
    const grants = new Map<string, Set<string>>();
    const askedBy = new Map<string, string>();
    const allowed = new Map<string, ReadonlySet<string>>();
    return {
      see(event) {
        if (event.type !== 'record') return null;
        const { name, data } = event;
        const user = String(data.user);
        const query = String(data.query);
        const own = grants.get(user) ?? new Set<string>();
        if (name === 'granted') grants.set(user, own.add(String(data.securable)));
        if (name === 'revoked') own.delete(String(data.securable));
        if (name === 'asked') askedBy.set(query, user);
        if (name === 'allowed') allowed.set(query, new Set(grants.get(askedBy.get(query) ?? '')));
        if (name !== 'read') return null;
        const had = allowed.get(query);
        if (!had)
          return { verdict: 'broken', text: `${data.table} is read for ${query}, which nobody has allowed.` };
        return covers(had, String(data.table))
          ? null
          : { verdict: 'broken', text: `${data.table} is read for ${query}, whose user had no grant on it.` };
      },
    };
  },
};
