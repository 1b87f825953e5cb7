import type { Guarantee } from '@/lib/simulation';

export const neverBack: Guarantee = {
  id: 'never-back',
  title: 'Time does not run backwards',
  statement:
    'No client sees an older version than it has seen before it asked. Promised unless some queries go to the write side and others do not.',
  promised: (parameters) => parameters.choice('readYourWrites') !== 'route',
  checker: () => {
    const seen = new Map<string, number>();
    const floors = new Map<string, number>();
    return {
      see(event) {
        if (event.type !== 'record') return null;
        const who = String(event.data.customer);
        const query = String(event.data.query);
        if (event.name === 'asked') floors.set(query, seen.get(who) ?? 0);
        if (event.name !== 'answered') return null;
        const version = Number(event.data.version);
        const floor = floors.get(query) ?? 0;
        seen.set(who, Math.max(version, seen.get(who) ?? 0));
        if (version >= floor) return null;
        const text = `${who} has seen version ${floor}, and ${query} answers with version ${version}.`;
        return { verdict: 'broken', text };
      },
    };
  },
};
