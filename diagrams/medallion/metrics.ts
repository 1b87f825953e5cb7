import type { Metric } from '@/lib/simulation';
import type { RunEvent } from '@/lib/trace';

type Fold = Metric['fold'];

/** Counts records of a name, those with this fate only if one is given. */
function count(name: string, fate?: string): Fold {
  return () => {
    let counted = 0;
    return (event) =>
      event.type === 'record' && event.name === name && (fate === undefined || event.data.fate === fate)
        ? ++counted
        : null;
  };
}

/** Raw records that Silver has not settled. */
function backlog(): (event: RunEvent) => number | null {
  let raw = 0;
  let settled = 0;
  return (event) => {
    if (event.type !== 'record') return null;
    if (event.name === 'raw') raw++;
    else if (event.name === 'checkpoint') settled = Number(event.data.checkpoint);
    else if (event.name === 'refresh') settled = 0;
    else return null;
    return raw - settled;
  };
}

export const metrics: readonly Metric[] = [
  { id: 'raw', title: 'Raw records in Bronze', unit: 'records', fold: count('raw') },
  { id: 'backlog', title: 'Waiting for Silver', unit: 'records', fold: backlog },
  { id: 'quarantined', title: 'Put into quarantine', unit: 'records', fold: count('fate', 'quarantined') },
  { id: 'duplicates', title: 'Duplicates ignored', unit: 'records', fold: count('fate', 'duplicate') },
  { id: 'gold', title: 'Versions of Gold', unit: '', fold: count('gold') },
];
