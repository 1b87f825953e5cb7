import type { RunEvent } from '@/lib/trace';
import type { Metric } from './scenario';

/** At most one value of a metric in this many simulated microseconds. */
const interval = 250_000;

interface Gauge {
  readonly id: string;
  readonly fold: (event: RunEvent) => number | null;
  /** The value last written down, and when the next may be. */
  written: number | null;
  due: number;
  value: number | null;
}

/** The metrics of one run, thinned: a value is written when it has changed, and not before its interval is over. */
export class Metrics {
  readonly #gauges: readonly Gauge[];
  readonly #write: (metric: string, value: number, t: number) => void;

  constructor(metrics: readonly Metric[], write: (metric: string, value: number, t: number) => void) {
    this.#write = write;
    this.#gauges = metrics.map(({ id, fold }) => ({ id, fold: fold(), written: null, due: 0, value: null }));
  }

  see(event: RunEvent): void {
    for (const gauge of this.#gauges) {
      const value = gauge.fold(event);
      if (value === null) continue;
      gauge.value = value;
      if (event.t >= gauge.due) this.#put(gauge, event.t);
    }
  }

  /** Writes what has become due before `t`, in order of time. */
  advance(t: number): void {
    for (const gauge of this.#waiting()) if (gauge.due < t) this.#put(gauge, gauge.due);
  }

  /** Writes everything that waits, each when it becomes due. */
  finish(): void {
    for (const gauge of this.#waiting()) this.#put(gauge, gauge.due);
  }

  #waiting(): Gauge[] {
    const waiting = this.#gauges.filter(({ value, written }) => value !== written);
    return waiting.length > 1 ? waiting.sort((a, b) => a.due - b.due) : waiting;
  }

  #put(gauge: Gauge, t: number): void {
    if (gauge.value === null || gauge.value === gauge.written) return;
    gauge.written = gauge.value;
    gauge.due = t + interval;
    this.#write(gauge.id, gauge.value, t);
  }
}
