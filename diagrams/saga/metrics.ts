import type { Metric } from '@/lib/simulation';

export const metrics: readonly Metric[] = [
  {
    id: 'open-sagas',
    title: 'Open sagas',
    unit: '',
    fold: () => {
      let open = 0;
      return (event) => {
        if (event.type !== 'record') return null;
        if (event.name === 'saga-began') return ++open;
        return event.name === 'saga-ended' ? --open : null;
      };
    },
  },
  {
    id: 'compensations',
    title: 'Steps undone',
    unit: '',
    fold: () => {
      const undo = new Set(['released', 'refunded', 'shipment-cancelled', 'status-reset']);
      let undone = 0;
      return (event) => (event.type === 'record' && undo.has(event.name) ? ++undone : null);
    },
  },
  {
    id: 'repeated',
    title: 'Commands recognised as repeated',
    unit: '',
    fold: () => {
      let repeated = 0;
      return (event) => (event.type === 'record' && event.name === 'repeated' ? ++repeated : null);
    },
  },
  {
    id: 'saga-time',
    title: 'Longest saga so far',
    unit: 'ms',
    fold: () => {
      const began = new Map<string, number>();
      let longest = 0;
      return (event) => {
        if (event.type !== 'record' || typeof event.data.order !== 'string') return null;
        if (event.name === 'saga-began') began.set(event.data.order, event.t);
        if (event.name !== 'saga-ended') return null;
        const took = Math.round((event.t - began.get(event.data.order)!) / 1_000);
        if (took <= longest) return null;
        longest = took;
        return longest;
      };
    },
  },
];
