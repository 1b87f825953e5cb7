'use client';

import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { MetricInfo } from '@/lib/trace';
import { Termed } from '../learn/termed';
import { metricText } from './metric-text';
import { type Session, useSession, useSessionValue } from './session';

const size = { width: 286, height: 92 } as const;

/** The run's metrics over simulated time: small charts with the playhead in them; a click goes there. */
export default function Metrics() {
  const session = useSession();
  const metrics = session.run.timeline?.header.metrics ?? [];
  const version = useSessionValue((each) => each.run.version);
  if (metrics.length === 0) return <p className="text-sm text-muted">This run measures nothing.</p>;
  return (
    <ul className="flex flex-col gap-4" data-version={version}>
      {metrics.map((metric) => (
        <Metric key={metric.id} metric={metric} version={version} />
      ))}
    </ul>
  );
}

function Metric({ metric, version }: { readonly metric: MetricInfo; readonly version: number }) {
  const session = useSession();
  const value = useSessionValue((each) => each.moment?.metrics[metric.id] ?? null);
  return (
    <li data-metric={metric.id}>
      <p className="flex justify-between gap-3 text-sm">
        <span className="font-medium">
          <Termed text={metric.title} />
        </span>
        <span className="font-mono font-semibold">{metricText(value, metric.unit)}</span>
      </p>
      <Chart session={session} metric={metric.id} version={version} />
    </li>
  );
}

function Chart(props: { readonly session: Session; readonly metric: string; readonly version: number }) {
  const { session, metric, version } = props;
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the samples have grown.
  useEffect(() => {
    const { timeline } = session.run;
    if (!place.current || !timeline) return;
    const colours = getComputedStyle(place.current);
    const samples = timeline.samples(metric);
    const end = timeline.duration / 1e6;
    const times = [...samples.map(({ t }) => t / 1e6), end];
    const values = [...samples.map(({ value }) => value), samples.at(-1)?.value ?? null];
    const chart = new uPlot(
      {
        ...size,
        legend: { show: false },
        cursor: { show: false },
        scales: {
          x: { time: false, range: [0, Math.max(end, 0.001)] },
          y: { range: (_, __, most) => [0, most > 0 ? most * 1.1 : 1] },
        },
        axes: [
          {
            stroke: colours.getPropertyValue('--muted'),
            grid: { show: false },
            size: 22,
            font: '12px Inter',
            ticks: { show: false },
          },
          { show: false },
        ],
        series: [
          {},
          {
            stroke: colours.getPropertyValue('--ink'),
            width: 1.5,
            points: { show: false },
            paths: uPlot.paths.stepped?.({ align: 1 }),
          },
        ],
        hooks: { draw: [(self) => drawPlayhead(self, session, colours.getPropertyValue('--playhead'))] },
      },
      [times, values],
      place.current,
    );
    const stop = session.subscribe(() => chart.redraw(false));
    const click = (event: MouseEvent) => {
      const box = chart.over.getBoundingClientRect();
      const seconds = chart.posToVal(event.clientX - box.left, 'x');
      session.clock.pause();
      session.clock.seek(session.run.pacing.screenAt(seconds * 1e6));
    };
    chart.over.addEventListener('click', click);
    return () => {
      stop();
      chart.destroy();
    };
  }, [session, metric, version]);
  return <div ref={place} className="cursor-pointer" aria-hidden />;
}

function drawPlayhead(chart: uPlot, session: Session, colour: string): void {
  const x = chart.valToPos(session.time / 1e6, 'x', true);
  const { top, height } = chart.bbox;
  chart.ctx.fillStyle = colour;
  chart.ctx.fillRect(x - 1, top, 2, height);
}
