import type { Metric } from '@/lib/simulation';
import type { RunEvent } from '@/lib/trace';

/** How many records of these names there have been. */
function count(...names: readonly string[]) {
  return () => {
    let sum = 0;
    return (event: RunEvent) => (event.type === 'record' && names.includes(event.name) ? ++sum : null);
  };
}

export const metrics: readonly Metric[] = [
  { id: 'answered', title: 'Queries answered', unit: '', fold: count('answered') },
  { id: 'refused', title: 'Refused for a grant', unit: '', fold: count('refused') },
  { id: 'failed', title: 'Failed for a source', unit: '', fold: count('failed') },
  { id: 'audited', title: 'Lines in the audit log', unit: '', fold: count('audited') },
];
