import type { Guarantee } from '@/lib/simulation';

export const auditedOnce: Guarantee = {
  id: 'audited-once',
  title: 'One audit record a query',
  statement: 'Every query that is asked is in the audit log exactly once, those that were denied too.',
  eventual: true,
  checker: () => {
    const asked = new Set<unknown>();
    const written = new Set<unknown>();
    return {
      see(event) {
        if (event.type !== 'record') return null;
        const { query } = event.data;
        if (event.name === 'asked') asked.add(query);
        if (event.name !== 'audited') return null;
        if (written.has(query) || !asked.has(query))
          return { verdict: 'broken', text: `The log has ${query} twice, or before it was asked.` };
        written.add(query);
        return null;
      },
      quiet() {
        const missing = [...asked].find((query) => !written.has(query));
        return missing === undefined
          ? { verdict: 'holds', text: `${written.size} queries, each in the log once.` }
          : { verdict: 'broken', text: `The log lacks ${missing}.` };
      },
    };
  },
};
