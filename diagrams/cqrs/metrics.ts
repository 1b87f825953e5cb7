import type { Metric } from '@/lib/simulation';

export const metrics: readonly Metric[] = [
  {
    id: 'behind',
    title: 'Read model behind by',
    unit: 'versions',
    fold: () => {
      let written = 0;
      let shown = 0;
      return (event) => {
        if (event.type !== 'record') return null;
        if (event.name === 'committed') written = Number(event.data.version);
        else if (event.name === 'applied' || event.name === 'rebuilt') shown = Number(event.data.version);
        else return null;
        return Math.max(0, written - shown);
      };
    },
  },
  {
    id: 'stale',
    title: 'Answers older than the client’s own write',
    unit: '',
    fold: () => {
      let stale = 0;
      return (event) =>
        event.type === 'record' && event.name === 'answered' && event.data.stale === true ? ++stale : null;
    },
  },
  {
    id: 'query-time',
    title: 'Slowest answer so far',
    unit: 'ms',
    fold: () => {
      const asked = new Map<string, number>();
      let slowest = 0;
      return (event) => {
        if (event.type !== 'record') return null;
        if (event.name === 'asked') asked.set(String(event.data.query), event.t);
        if (event.name !== 'answered' && event.name !== 'failed') return null;
        const took = Math.round((event.t - (asked.get(String(event.data.query)) ?? event.t)) / 1_000);
        if (took <= slowest) return null;
        slowest = took;
        return slowest;
      };
    },
  },
  {
    id: 'joins',
    title: 'Queries the write side had to join',
    unit: '',
    fold: () => {
      let joins = 0;
      return (event) => (event.type === 'record' && event.name === 'routed' ? ++joins : null);
    },
  },
];
