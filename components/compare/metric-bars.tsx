'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { MetricInfo, Timeline } from '@/lib/trace';
import { metricText } from '../player/metric-text';
import { sides } from './address';
import type { Pair } from './pair';
import { ratioText } from './ratio';

/** So many find room under two graphs. */
const most = 3;

interface MetricBarsProps {
  readonly pair: Pair;
  /** Ids of the metrics that tell this pair apart; left out, the first ones in which the runs end differently. */
  readonly wanted?: readonly string[];
}

/** What both runs measure, at the playhead, as bars to one scale: how far they get in the end is as wide as there is room. */
export function MetricBars({ pair, wanted }: MetricBarsProps) {
  const shown = useMemo(() => metricsOf(pair, wanted), [pair, wanted]);
  if (shown.length === 0) return null;
  return (
    <ul
      aria-label="Metrics"
      className="grid gap-x-6 gap-y-1 px-4 pt-2 pb-1.5 sm:grid-cols-[repeat(auto-fit,minmax(15rem,1fr))] max-sm:[&>:nth-child(n+3)]:hidden"
    >
      {shown.map((metric) => (
        <Bars key={metric.id} pair={pair} metric={metric} />
      ))}
    </ul>
  );
}

function metricsOf(pair: Pair, wanted?: readonly string[]): MetricInfo[] {
  const [a, b] = pair.sessions.map(({ run }) => run.timeline);
  if (!a || !b) return [];
  const ofBoth = a.header.metrics.filter(({ id }) => b.header.metrics.some((other) => other.id === id));
  if (wanted) return wanted.flatMap((id) => ofBoth.find((metric) => metric.id === id) ?? []);
  const different = ofBoth.filter(({ id }) => lastOf(a, id) !== lastOf(b, id));
  return different.slice(0, most);
}

function lastOf(timeline: Timeline, id: string): number | null {
  return timeline.samples(id).at(-1)?.value ?? null;
}

function Bars({ pair, metric: { id, title, unit } }: { readonly pair: Pair; readonly metric: MetricInfo }) {
  const values = [useMetric(pair, 0, id), useMetric(pair, 1, id)] as const;
  const ends = pair.sessions.map(({ run }) => (run.timeline ? lastOf(run.timeline, id) : null));
  const most = useMemo(() => {
    const samples = pair.sessions.flatMap(({ run }) => run.timeline?.samples(id) ?? []);
    return Math.max(0, ...samples.map(({ value }) => Math.abs(value)));
  }, [pair, id]);
  const [a, b] = values;
  // Half way through a run a ratio says nothing: it is told once both have got to their ends.
  const over = a !== null && b !== null && a === ends[0] && b === ends[1];
  const ratio = over ? ratioText(a, b, unit) : null;
  return (
    <li data-metric={id} className="min-w-0 text-sm">
      <p className="flex flex-wrap justify-between gap-x-3 leading-5">
        <span className="text-muted">{title}</span>
        {ratio !== null && <span className="font-semibold">{ratio}</span>}
      </p>
      {values.map((value, side) => (
        <p key={sides[side]} className="flex items-center gap-2 leading-5">
          <span aria-hidden className="w-3 shrink-0 font-semibold">
            {sides[side]!.toUpperCase()}
          </span>
          <span className="h-2.5 min-w-0 grow rounded-sm bg-frame">
            <span
              className="block h-full rounded-sm bg-line"
              style={{ width: `${most > 0 ? (Math.abs(value ?? 0) / most) * 100 : 0}%` }}
            />
          </span>
          <span className="w-32 shrink-0 text-right font-mono tabular-nums">
            {metricText(value, unit, most)}
          </span>
        </p>
      ))}
    </li>
  );
}

function useMetric(pair: Pair, side: 0 | 1, id: string): number | null {
  const session = pair.sessions[side];
  const read = useCallback(() => session.moment?.metrics[id] ?? null, [session, id]);
  return useSyncExternalStore(session.subscribe, read, read);
}
