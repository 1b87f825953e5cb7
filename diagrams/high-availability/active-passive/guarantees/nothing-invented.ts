import type { Guarantee } from '@/lib/simulation';

export const nothingInvented: Guarantee = {
  id: 'nothing-invented',
  title: 'Nothing unasked is kept',
  statement: 'Every order in a log was written by a client, and none is committed twice on one timeline.',
  checker: () => {
    const written = new Set<string>();
    const committed = new Set<string>();
    return {
      see(event) {
        if (event.type !== 'record') return null;
        const order = String(event.data.order);
        if (event.name === 'order-placed') written.add(order);
        if (event.name !== 'committed') return null;
        if (!written.has(order))
          return { verdict: 'broken', text: `Order ${order} is committed, but no client wrote it.` };
        const key = `${order} on timeline ${event.data.timeline}`;
        if (committed.has(key)) return { verdict: 'broken', text: `Order ${key} is committed twice.` };
        committed.add(key);
        return null;
      },
    };
  },
};
