'use client';

import { memo } from 'react';
import type { MetricInfo } from '@/lib/trace';
import { metricText } from './metric-text';
import { type Session, useSession, useSessionValue } from './session';

const height = 20;

/** A lane over the timeline for each metric, on its clock: where a value rises, and what happened there. */
export function Sparklines() {
  const session = useSession();
  const version = useSessionValue((each) => each.run.version);
  const share = useSessionValue((each) => each.clock.position / Math.max(1, each.run.pacing.duration));
  const metrics = session.run.timeline?.header.metrics ?? [];
  return (
    <ul className="relative flex flex-col" data-version={version}>
      {metrics.map((metric) => (
        <li key={metric.id} data-lane={metric.id} className="relative h-7 border-b border-rule">
          <Line session={session} metric={metric.id} version={version} />
          <Value metric={metric} />
        </li>
      ))}
      <li
        aria-hidden
        className="absolute inset-y-0 w-px bg-playhead"
        style={{ left: `${Math.min(1, share) * 100}%` }}
      />
    </ul>
  );
}

function Value({ metric }: { readonly metric: MetricInfo }) {
  const value = useSessionValue((each) => each.moment?.metrics[metric.id] ?? null);
  return (
    <p className="absolute top-1 left-0 rounded bg-paper/85 pr-1.5 text-xs leading-5 text-muted">
      {metric.title}{' '}
      <span className="font-mono font-semibold text-ink">{metricText(value, metric.unit)}</span>
    </p>
  );
}

interface LineProps {
  readonly session: Session;
  readonly metric: string;
  readonly version: number;
}

const Line = memo(function Line({ session, metric }: LineProps) {
  const { timeline, pacing } = session.run;
  const samples = timeline?.samples(metric) ?? [];
  const most = Math.max(0, ...samples.map(({ value }) => value));
  const place = (t: number) => (1000 * pacing.screenAt(t)) / Math.max(1, pacing.duration);
  const level = (value: number) => height - (most > 0 ? (value / most) * (height - 2) : 0);
  const steps = samples.map(({ t, value }, i) =>
    i === 0 ? `M${place(t)} ${level(value)}` : `H${place(t)}V${level(value)}`,
  );
  return (
    <svg
      aria-hidden
      viewBox={`0 0 1000 ${height}`}
      preserveAspectRatio="none"
      className="absolute inset-x-0 top-1 h-5 w-full text-line"
    >
      <path
        d={steps.length > 0 ? `${steps.join('')}H1000` : ''}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
});
