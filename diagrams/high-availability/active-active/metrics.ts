import type { Metric } from '@/lib/simulation';
import { Sales } from './guarantees/sales';

export const metrics: readonly Metric[] = [
  {
    id: 'unknown-to-other',
    title: 'Sales the other region has not heard of',
    unit: '',
    fold: () => {
      const waiting = new Set<string>();
      return (event) => {
        if (event.type !== 'record') return null;
        if (event.name === 'sold') waiting.add(String(event.data.order));
        else if (event.name === 'applied' || event.name === 'conflict')
          waiting.delete(String(event.data.write));
        else return null;
        return waiting.size;
      };
    },
  },
  {
    id: 'conflicts',
    title: 'Conflicts',
    unit: '',
    fold: () => {
      let conflicts = 0;
      return (event) => (event.type === 'record' && event.name === 'conflict' ? ++conflicts : null);
    },
  },
  {
    id: 'discarded',
    title: 'Sales discarded',
    unit: '',
    fold: () => {
      const sales = new Sales();
      return (event) => (sales.see(event)?.name === 'conflict' ? sales.discarded().length : null);
    },
  },
];
