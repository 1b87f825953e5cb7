'use client';

import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import { type Clock, type Start, type Ticker, Watch } from '@/lib/play';
import type { TraceEvent } from '@/lib/trace';
import { prefersStill } from './motion';
import { Run, type Typed } from './run';

export const frames: Ticker = {
  request: (tick) => requestAnimationFrame(tick),
  cancel: (id) => cancelAnimationFrame(id),
};

/**
 * A run being watched on a page: it streams in, and when its inputs change it is computed anew while the old one stays on
 * show, and the playhead stays where it is.
 */
export class Session extends Watch<Run> {
  readonly #shown: { run: Run };
  #next: Run | null = null;
  #stopRun: () => void;
  /** Where to go as soon as that has streamed in. */
  #wanted: Start | null;

  /**
   * `start`: where it stands when it opens; null for the beginning. `clock`: one that it shares with others; left out,
   * its own.
   */
  constructor(start: Start | null = null, clock?: Clock) {
    const shown = { run: new Run() };
    super(() => shown.run, clock ?? frames, { waits: true, still: prefersStill });
    this.#shown = shown;
    this.#wanted = start;
    this.#stopRun = shown.run.subscribe(() => this.#grow());
  }

  /** What the fullest edge carries, where several runs are drawn on one scale; null for a run's own. */
  fullest: number | null = null;

  /** Where it will stand once that has streamed in. */
  get wanted(): Start | null {
    return this.#wanted;
  }

  /** True while a run with other inputs is computed. */
  get recomputing(): boolean {
    return this.#next?.status === 'loading';
  }

  /** Why the run with other inputs could not be had; the one before stays on show. */
  get refusal(): string | null {
    return this.#next?.status === 'failed' ? this.#next.problem : null;
  }

  /** Reads the run at `url`: the first one as it streams in, each later one in the place of the one before. Never throws. */
  async open(url: string, signal: AbortSignal, typed: Typed = {}): Promise<void> {
    if (this.run.status !== 'complete') {
      await this.run.load(url, signal, typed);
      return;
    }
    const next = new Run();
    this.#next = next;
    this.tell();
    await next.load(url, signal, typed);
    if (this.#next !== next) return;
    if (signal.aborted) this.#next = null;
    else if (next.status === 'complete') this.#replace(next);
    this.tell();
  }

  #replace(next: Run): void {
    const { position } = this.clock;
    const { seq, time, run } = this;
    const same =
      isSame(run.timeline?.events[seq], next.timeline?.events[seq]) &&
      run.pacing.screenOf(seq) === next.pacing.screenOf(seq) &&
      run.pacing.timeAt(position) === next.pacing.timeAt(position);
    this.#stopRun();
    this.#shown.run = next;
    this.#next = null;
    this.#stopRun = next.subscribe(() => this.#grow());
    // What lies before a change of the inputs is the same run, and stays at the same place on screen.
    this.clock.seek(same ? position : next.pacing.screenAt(time));
    if (this.held && !isSame(this.held, next.timeline?.events[this.held.seq])) this.hold(null);
  }

  #grow(): void {
    if (this.#wanted && (this.run.status === 'complete' || this.#has(this.#wanted))) {
      const wanted = this.#wanted;
      this.#wanted = null;
      this.seekStart(wanted);
    }
    this.tell();
  }

  #has(start: Start): boolean {
    const { pacing, timeline } = this.run;
    if (start.type === 'event') return pacing.count > start.seq;
    if (start.type === 'beat') return this.beats.length >= start.beat;
    return (timeline?.events[pacing.count - 1]?.t ?? 0) > start.time;
  }
}

function isSame(a: TraceEvent | undefined, b: TraceEvent | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('nothing plays here');
  return session;
}

/** A value of the session; React is told only when it changes. `select` must answer the same object for the same state. */
export function useSessionValue<T>(select: (session: Session) => T): T {
  const session = useSession();
  const snapshot = useCallback(() => select(session), [select, session]);
  return useSyncExternalStore(session.subscribe, snapshot, snapshot);
}
