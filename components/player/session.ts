'use client';

import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import { Clock, type Loop, type Ticker } from '@/lib/play';
import type { Moment, SendEvent, Timeline, TraceEvent } from '@/lib/trace';
import { Run, type Typed } from './run';

export const frames: Ticker = {
  request: (tick) => requestAnimationFrame(tick),
  cancel: (id) => cancelAnimationFrame(id),
};

/**
 * One run being watched: the run, the clock, and the message that is held. When its inputs change, the run is computed
 * anew while the old one stays on show, and the playhead stays where it is.
 */
export class Session {
  readonly clock: Clock;
  #run = new Run();
  #next: Run | null = null;
  #stopRun = this.#run.subscribe(() => this.#grow());
  /** The event to go to as soon as it has streamed in. */
  #wanted: number | null;
  #pinned: SendEvent | null = null;
  #shown: Shown | null = null;
  readonly #listeners = new Set<() => void>();

  /**
   * `at`: the last event shown when it opens; null to stand at the beginning. `clock`: one that it shares with others;
   * left out, its own.
   */
  constructor(at: number | null = null, clock?: Clock) {
    this.#wanted = at;
    this.clock = clock ?? new Clock(frames, () => this.#run.pacing.duration);
    this.clock.subscribe(() => this.#tell());
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get run(): Run {
    return this.#run;
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
    if (this.#run.status !== 'complete') {
      await this.#run.load(url, signal, typed);
      return;
    }
    const next = new Run();
    this.#next = next;
    this.#tell();
    await next.load(url, signal, typed);
    if (this.#next !== next) return;
    if (signal.aborted) this.#next = null;
    else if (next.status === 'complete') this.#replace(next);
    this.#tell();
  }

  /** The last event on screen; -1 before the first. */
  get seq(): number {
    return this.#run.pacing.seqAt(this.clock.position);
  }

  get moment(): Moment | null {
    return this.#look()?.now ?? null;
  }

  /** The moment before what is new on the picture. */
  get before(): Moment | null {
    return this.#look()?.before ?? null;
  }

  /** Simulated microseconds shown. */
  get time(): number {
    return this.#run.pacing.timeAt(this.clock.position);
  }

  /** The message whose record is open, and whose way is followed. */
  get pinned(): SendEvent | null {
    return this.#pinned;
  }

  pin(send: SendEvent | null): void {
    this.#pinned = send;
    this.#tell();
  }

  /** To just after event `seq`. */
  seekTo(seq: number): void {
    this.clock.seek(seq < 0 ? 0 : this.run.pacing.screenOf(seq) + 1);
  }

  stepEvent(by: 1 | -1): void {
    this.clock.pause();
    const { pacing } = this.run;
    const here = this.clock.position;
    // Events of one instant happen together on screen: a step goes to the next instant that shows something new.
    for (let seq = this.seq + (by > 0 ? 1 : 0); seq >= 0 && seq < pacing.count; seq += by) {
      const there = pacing.screenOf(seq) + 1;
      if (by > 0 ? there <= here : there >= here) continue;
      this.clock.seek(there);
      return;
    }
    this.clock.seek(by > 0 ? pacing.duration : 0);
  }

  stepBeat(by: 1 | -1): void {
    const beats = this.run.timeline?.beats ?? [];
    const here = this.clock.position;
    const places = beats.map((beat) => this.run.pacing.screenOf(beat.seq) + 1);
    const next =
      by > 0 ? places.find((place) => place > here + 1) : places.filter((place) => place < here - 600).at(-1);
    this.clock.seek(next ?? (by > 0 ? this.run.pacing.duration : 0));
  }

  /** From the caption on show to the next one. */
  get stretch(): Loop {
    const { pacing, timeline } = this.#run;
    const places = [0, ...(timeline?.beats ?? []).map(({ seq }) => pacing.screenOf(seq)), pacing.duration];
    const next = places.findIndex((place) => place > this.clock.position);
    const to = next < 0 ? places.length - 1 : next;
    return { from: places[to - 1] ?? 0, to: places[to] ?? 0 };
  }

  /** Every node asks for the moments on each frame: they are looked up once. */
  #look(): Shown | null {
    const { timeline, pacing } = this.#run;
    if (!timeline) return null;
    const seq = this.seq;
    const stale = Math.min(seq, pacing.staleAt(this.clock.position));
    const { now, before } = this.#shown?.timeline === timeline ? this.#shown : { now: null, before: null };
    if (now?.seq !== seq || before?.seq !== stale) {
      this.#shown = {
        timeline,
        before: before?.seq === stale ? before : timeline.at(stale),
        now: now?.seq === seq ? now : timeline.at(seq),
      };
    }
    return this.#shown;
  }

  #replace(next: Run): void {
    const { position } = this.clock;
    const [seq, time] = [this.seq, this.time];
    const same = isSame(this.#run.timeline?.events[seq], next.timeline?.events[seq]);
    this.#stopRun();
    this.#run = next;
    this.#next = null;
    this.#stopRun = next.subscribe(() => this.#grow());
    // What lies before a change of the inputs is the same run, and stays at the same place on screen.
    this.clock.seek(same ? position : next.pacing.screenAt(time));
    if (this.#pinned && !isSame(this.#pinned, next.timeline?.events[this.#pinned.seq])) this.#pinned = null;
  }

  #grow(): void {
    const wanted = this.#wanted;
    const { count } = this.#run.pacing;
    if (wanted !== null && (count > wanted || this.#run.status === 'complete')) {
      this.#wanted = null;
      this.seekTo(Math.min(wanted, count - 1));
    }
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

interface Shown {
  readonly timeline: Timeline;
  readonly now: Moment;
  readonly before: Moment;
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
