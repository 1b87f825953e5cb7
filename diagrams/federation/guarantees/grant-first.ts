import type { Guarantee } from '@/lib/simulation';

export const grantFirst: Guarantee = {
  id: 'grant-first',
  title: 'No row without a grant',
  statement:
    'Nothing is read for a query before the catalog has allowed it, and nothing ever for one that it denied.',
  checker: () => {
    const allowed = new Set<unknown>();
    return {
      see(event) {
        if (event.type !== 'record') return null;
        const { name, data } = event;
        if (name === 'allowed') allowed.add(data.query);
        return name === 'read' && !allowed.has(data.query)
          ? { verdict: 'broken', text: `${data.table} is read for ${data.query}, which nobody has allowed.` }
          : null;
      },
    };
  },
};
