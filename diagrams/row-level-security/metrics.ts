import type { Metric } from '@/lib/simulation';
import type { EventOf, RunEvent } from '@/lib/trace';

/** A sum over the records of one name. */
function sumOver(name: string, of: (record: EventOf<'record'>) => number) {
  return () => {
    let sum = 0;
    return (event: RunEvent) => {
      if (event.type !== 'record' || event.name !== name) return null;
      sum += of(event);
      return sum;
    };
  };
}

export const metrics: readonly Metric[] = [
  { id: 'answered', title: 'Queries answered', unit: '', fold: sumOver('answered', () => 1) },
  {
    id: 'rows',
    title: 'Rows returned',
    unit: 'rows',
    fold: sumOver('answered', ({ data }) => (Array.isArray(data.rows) ? data.rows.length : 0)),
  },
  { id: 'refused', title: 'Ended with an error', unit: '', fold: sumOver('refused', () => 1) },
  { id: 'audited', title: 'Lines in the audit log', unit: '', fold: sumOver('audited', () => 1) },
];
