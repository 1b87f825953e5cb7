'use client';

import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import { Clock, type Ticker } from '@/lib/player';
import type { Moment, SendEvent } from '@/lib/trace';
import { Run } from './run';

const frames: Ticker = {
  request: (tick) => requestAnimationFrame(tick),
  cancel: (id) => cancelAnimationFrame(id),
};

/** One run being watched: the run, the clock, and the message that is held. */
export class Session {
  readonly run = new Run();
  readonly clock = new Clock(frames, () => this.run.pacing.duration);
  #pinned: SendEvent | null = null;
  readonly #listeners = new Set<() => void>();

  constructor() {
    this.run.subscribe(() => this.#tell());
    this.clock.subscribe(() => this.#tell());
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The last event on screen; -1 before the first. */
  get seq(): number {
    return this.run.pacing.seqAt(this.clock.position);
  }

  get moment(): Moment | null {
    return this.run.timeline?.at(this.seq) ?? null;
  }

  /** Simulated microseconds shown. */
  get time(): number {
    return this.run.pacing.timeAt(this.clock.position);
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

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
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
