import type { Metric } from '@/lib/simulation';

export const metrics: readonly Metric[] = [
  {
    id: 'events',
    title: 'Events stored',
    unit: '',
    fold: () => {
      let events = 0;
      return (event) => (event.type === 'record' && event.name === 'appended' ? ++events : null);
    },
  },
  {
    id: 'lag',
    title: 'Slowest view behind by',
    unit: 'events',
    fold: () => {
      let head = 0;
      const positions = new Map<string, number>();
      return (event) => {
        if (event.type !== 'record') return null;
        if (event.name === 'appended') head++;
        else if (event.name === 'rebuilding') positions.set(String(event.data.view), 0);
        else if (event.name === 'projected') {
          positions.set(String(event.data.view), Number(event.data.position));
        } else return null;
        return positions.size === 0 ? null : head - Math.min(...positions.values());
      };
    },
  },
  {
    id: 'conflicts',
    title: 'Appends refused as out of date',
    unit: '',
    fold: () => {
      let conflicts = 0;
      return (event) => (event.type === 'record' && event.name === 'conflict' ? ++conflicts : null);
    },
  },
  {
    id: 'events-read',
    title: 'Events read for a decision',
    unit: 'events',
    fold: () => (event) =>
      event.type === 'record' && event.name === 'folded' ? Number(event.data.read) : null,
  },
];
