'use client';

import { useCallback, useSyncExternalStore } from 'react';
import type { MetricInfo } from '@/lib/trace';
import type { Pair } from './pair';

/** The metrics of both runs at the playhead: each value, their difference, and how many times one is the other. */
export function MetricDeltas({ pair }: { readonly pair: Pair }) {
  const [a, b] = pair.sessions;
  const ofBoth = (a.run.timeline?.header.metrics ?? []).filter(({ id }) =>
    b.run.timeline?.header.metrics.some((other) => other.id === id),
  );
  if (ofBoth.length === 0) return null;
  return (
    <ul aria-label="Metrics" className="flex gap-2 overflow-x-auto px-3 py-1">
      {ofBoth.map((metric) => (
        <Delta key={metric.id} pair={pair} metric={metric} />
      ))}
    </ul>
  );
}

function Delta({ pair, metric }: { readonly pair: Pair; readonly metric: MetricInfo }) {
  const [a, b] = [useMetric(pair, 0, metric.id), useMetric(pair, 1, metric.id)];
  return (
    <li
      data-metric={metric.id}
      className="flex shrink-0 items-baseline gap-2 rounded-lg border border-rule bg-card px-2.5 py-1 text-sm tabular-nums"
    >
      <span className="text-muted">{metric.title}</span>
      <span className="font-mono">
        {text(a)} · {text(b)} {metric.unit}
      </span>
      {a !== null && b !== null && a !== b && (
        <span className="font-mono font-semibold text-accent">
          {b > a ? '+' : '−'}
          {text(Math.abs(b - a))}
          {ratio(a, b)}
        </span>
      )}
    </li>
  );
}

function useMetric(pair: Pair, side: 0 | 1, id: string): number | null {
  const session = pair.sessions[side];
  const read = useCallback(() => session.moment?.metrics[id] ?? null, [session, id]);
  return useSyncExternalStore(session.subscribe, read, read);
}

function text(value: number | null): string {
  return value === null ? '–' : value.toLocaleString('en', { maximumFractionDigits: 1 });
}

/** `, 10 times` of what is at least half as much again. */
function ratio(a: number, b: number): string {
  const [less, more] = a < b ? [a, b] : [b, a];
  if (less <= 0 || more / less < 1.5) return '';
  const times = more / less;
  return `, ${times.toLocaleString('en', { maximumFractionDigits: times < 10 ? 1 : 0 })} times`;
}
