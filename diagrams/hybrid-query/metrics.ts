import type { Metric } from '@/lib/simulation';

export const metrics: readonly Metric[] = [
  {
    id: 'latency',
    title: 'Last answer took',
    unit: 'ms',
    fold: () => {
      const asked = new Map<string, number>();
      return (event) => {
        if (event.type !== 'record') return null;
        const query = String(event.data.query);
        if (event.name === 'asked') asked.set(query, event.t);
        return event.name === 'answered' ? Math.round((event.t - (asked.get(query) ?? 0)) / 1_000) : null;
      };
    },
  },
  {
    id: 'both',
    title: 'Rows on both sides',
    unit: 'rows',
    fold: () => {
      const hot = new Set<number>();
      const both = new Set<number>();
      return (event) => {
        if (event.type !== 'record') return null;
        const orders = (event.data.orders ?? []) as readonly { readonly id: number; readonly day: number }[];
        if (event.name === 'baseline') {
          for (const { id, day } of orders) if (day >= Number(event.data.before)) hot.add(id);
        } else if (event.name === 'placed') hot.add(Number(event.data.id));
        else if (event.name === 'merged') {
          for (const { id } of orders) if (hot.has(id)) both.add(id);
        } else if (event.name === 'deleted') {
          for (const id of event.data.ids as readonly number[]) {
            hot.delete(id);
            both.delete(id);
          }
        } else return null;
        return both.size;
      };
    },
  },
  {
    id: 'partial',
    title: 'Partial answers',
    unit: '',
    fold: () => {
      let partial = 0;
      return (event) =>
        event.type === 'record' && event.name === 'answered' && event.data.complete === false
          ? ++partial
          : null;
    },
  },
  {
    id: 'hot-reads',
    title: 'Reads of PostgreSQL',
    unit: '',
    fold: () => {
      let reads = 0;
      return (event) =>
        event.type === 'record' && event.name === 'read' && event.data.side === 'hot' ? ++reads : null;
    },
  },
];
