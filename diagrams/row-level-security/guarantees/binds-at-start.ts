import type { Guarantee } from '@/lib/simulation';

export const bindsAtStart: Guarantee = {
  id: 'binds-at-start',
  title: 'A change binds the next query',
  statement: 'A query begins with the regions its user has at that instant, and no others.',
  checker: () => {
    const members = new Map<string, string>();
    return {
      see(event) {
        if (event.type !== 'record') return null;
        const { user, regions, decision } = event.data;
        if (event.name === 'membership') members.set(String(user), JSON.stringify(regions));
        if (event.name !== 'decided' || decision === 'refused') return null;
        if (JSON.stringify(regions) === members.get(String(user))) return null;
        return {
          verdict: 'broken',
          text: `${event.data.query} begins with regions that ${user} does not have.`,
        };
      },
    };
  },
};
