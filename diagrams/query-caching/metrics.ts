import type { Metric } from '@/lib/simulation';
import type { EventOf, RunEvent } from '@/lib/trace';

type Fold = () => (event: RunEvent) => number | null;

/** A fold over the records of these names. */
function overRecords<State>(
  names: readonly string[],
  state: () => State,
  fold: (state: State, record: EventOf<'record'>) => number | null,
): Fold {
  return () => {
    const own = state();
    return (event) => (event.type === 'record' && names.includes(event.name) ? fold(own, event) : null);
  };
}

/** How many of these looked for something and found it, in percent. */
function ratio(found: string, not: readonly string[]): Fold {
  return overRecords(
    [found, ...not],
    () => ({ found: 0, all: 0 }),
    (counts, { name }) => {
      counts.all++;
      if (name === found) counts.found++;
      return Math.round((100 * counts.found) / counts.all);
    },
  );
}

/** The time that so many in a hundred answers took at most, in milliseconds. */
function percentile(percent: number): Fold {
  return overRecords(
    ['answered', 'refused'],
    () => [] as number[],
    (times, { data }) => {
      const took = Math.round(Number(data.took) / 1_000);
      const place = times.findIndex((other) => other > took);
      times.splice(place < 0 ? times.length : place, 0, took);
      return times[Math.ceil((times.length * percent) / 100) - 1]!;
    },
  );
}

export const metrics: readonly Metric[] = [
  { id: 'cache-hits', title: 'Answered by the cache', unit: '%', fold: ratio('hit', ['miss', 'joined']) },
  {
    id: 'view-hits',
    title: 'Of the rest, by the view',
    unit: '%',
    fold: ratio('view-answered', ['view-passed']),
  },
  {
    id: 'source-load',
    title: 'Queries that ran at PostgreSQL',
    unit: '',
    fold: overRecords(
      ['query-ran'],
      () => ({ ran: 0 }),
      (count) => ++count.ran,
    ),
  },
  { id: 'p50', title: 'Median latency (p50)', unit: 'ms', fold: percentile(50) },
  { id: 'p95', title: '95th percentile (p95)', unit: 'ms', fold: percentile(95) },
  { id: 'p99', title: '99th percentile (p99)', unit: 'ms', fold: percentile(99) },
  {
    id: 'oldest',
    title: 'Oldest answer so far',
    unit: 's',
    fold: overRecords(
      ['answered'],
      () => ({ oldest: 0 }),
      (state, { t, data }) => {
        state.oldest = Math.max(state.oldest, Math.round((t - Number(data.asOf)) / 1_000_000));
        return state.oldest;
      },
    ),
  },
];
