import type { Guarantee } from '@/lib/simulation';

export const oneWriter: Guarantee = {
  id: 'one-writer',
  title: 'One server acknowledges',
  statement: 'At no instant can two servers acknowledge writes. Promised with fencing.',
  promised: (parameters) => parameters.flag('fencing'),
  checker: () => {
    let newest = 1;
    return {
      see(event) {
        if (event.type !== 'record') return null;
        const timeline = Number(event.data.timeline);
        if (event.name === 'promoted') newest = Math.max(newest, timeline);
        if (event.name !== 'acknowledged' || timeline >= newest) return null;
        return {
          verdict: 'broken',
          text: `Order ${event.data.order} is acknowledged on timeline ${timeline}, but timeline ${newest} is open: two primaries.`,
        };
      },
    };
  },
};
