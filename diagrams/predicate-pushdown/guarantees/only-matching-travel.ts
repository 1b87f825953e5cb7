import type { Guarantee } from '@/lib/simulation';

/** Believes what is on the wire only: a batch says which stretch of the table it is from. */
export const onlyMatchingTravel: Guarantee = {
  id: 'only-matching-travel',
  title: 'No row travels in vain',
  statement:
    'No row that fails the condition crosses the wire. Promised with pushdown, for a condition that PostgreSQL can evaluate as a whole.',
  promised: (parameters) => parameters.choice('predicate') === 'pushable',
  checker: ({ parameters }) => {
    const percent = parameters.number('selectivity');
    return {
      see(event) {
        if (event.type !== 'send' || event.message.kind !== 'rows') return null;
        const { first, last, sample } = event.message.payload as {
          first?: number;
          last?: number;
          sample?: readonly { id: number }[];
        };
        if (first === undefined || last === undefined) return null;
        let matching = 0;
        for (let id = first; id <= last; id++) if ((id * 37) % 100 < percent) matching++;
        const stranger = sample?.find(({ id }) => (id * 37) % 100 >= percent);
        if (event.message.count <= matching && !stranger) return null;
        const text = `A batch brings ${event.message.count} rows, of which ${matching} match${stranger ? `: order ${stranger.id} does not` : ''}.`;
        return { verdict: 'broken', text };
      },
    };
  },
};

/** Without pushdown the same statement is no promise: that it breaks is what the view shows. */
export const unpromisedTravel: Guarantee = { ...onlyMatchingTravel, promised: () => false };
