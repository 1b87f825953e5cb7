import type { Metric } from '@/lib/simulation';
import type { Json, RunEvent } from '@/lib/trace';

/** A count over the answers. */
function over(of: (data: { readonly [key: string]: Json }) => number) {
  return () => {
    let sum = 0;
    return (event: RunEvent) => {
      if (event.type !== 'record' || event.name !== 'answered') return null;
      sum += of(event.data);
      return sum;
    };
  };
}

/** How many values of the rows fulfil this. */
function values(rows: Json | undefined, is: (value: Json) => boolean): number {
  const list = Array.isArray(rows) ? (rows as readonly { readonly [column: string]: Json }[]) : [];
  return list.reduce((sum, row) => sum + Object.values(row).filter(is).length, 0);
}

export const metrics: readonly Metric[] = [
  { id: 'answers', title: 'Queries answered', unit: '', fold: over(() => 1) },
  {
    id: 'masked',
    title: 'Values sent masked',
    unit: '',
    fold: over(({ rows }) =>
      values(rows, (value) => String(value).includes('***') || String(value).endsWith('-**')),
    ),
  },
  {
    id: 'whole',
    title: 'Of these, hidden whole',
    unit: '',
    fold: over(({ rows }) => values(rows, (value) => value === '***')),
  },
  {
    id: 'learnt',
    title: 'Digits guessed',
    unit: '',
    fold: () => (event) =>
      event.type === 'record' && event.name === 'answered' ? String(event.data.known).length : null,
  },
];
