'use client';

import { Carried } from '@/lib/picture';
import { Clock, pacedTogether, Watch } from '@/lib/play';
import { prefersStill } from '../player/motion';
import type { Typed } from '../player/run';
import { frames, Session } from '../player/session';

/** Two runs on one clock, paced by the union of their events. */
export class Pair {
  readonly clock: Clock;
  readonly sessions: readonly [Session, Session];
  readonly #steps: Watch;

  constructor() {
    this.clock = new Clock(frames, () => this.sessions[0].run.pacing.duration);
    this.sessions = [new Session(null, this.clock), new Session(null, this.clock)];
    const places = () =>
      this.sessions
        .flatMap(({ run }) => (run.timeline?.beats ?? []).map(({ seq }) => run.pacing.screenOf(seq) + 1))
        .sort((a, b) => a - b);
    this.#steps = new Watch(() => this.sessions[0].run, this.clock, { still: prefersStill, places });
  }

  /** Reads both runs, with what was typed for each, and paces them together. Never throws; `problem` says what went wrong. */
  async open(
    urls: readonly [string, string],
    signal: AbortSignal,
    typed: readonly Typed[] = [],
  ): Promise<void> {
    await Promise.all(this.sessions.map((session, i) => session.open(urls[i]!, signal, typed[i])));
    const timelines = this.sessions.map(({ run }) => run.timeline);
    if (!timelines.every((timeline) => timeline?.complete)) return;
    const paces = pacedTogether(timelines.map((timeline) => timeline!.events));
    // Ten times as many rows look ten times as wide.
    const fullest = Math.max(...timelines.map((timeline) => Carried.of(timeline!).most));
    for (const [i, session] of this.sessions.entries()) {
      session.fullest = fullest;
      session.run.paceBy(paces[i]!);
    }
  }

  /** Whether both have come whole. */
  get complete(): boolean {
    return this.sessions.every(({ run }) => run.status === 'complete');
  }

  /** Why one could not be had. */
  get problem(): string | null {
    return this.sessions.map(({ run }) => run.problem).find((problem) => problem !== null) ?? null;
  }

  /** Simulated microseconds shown. */
  get time(): number {
    return this.sessions[0].time;
  }

  seekToTime(time: number): void {
    this.clock.seek(this.sessions[0].run.pacing.screenAt(time));
  }

  /** To the next or the previous caption of either run. */
  stepBeat(by: 1 | -1): void {
    if (by > 0) this.#steps.next();
    else this.#steps.previous();
  }

  /** Plays on, from a question of either run with its answer, or pauses. */
  toggle(): void {
    const asking = this.sessions.find((session) => session.moment?.beat?.question);
    (asking ?? this.sessions[0]).toggle();
  }

  /** Simulated microseconds at which the runs first differ; null while they do not. */
  get partsAt(): number | null {
    const [a, b] = this.sessions.map(({ run }) => run.timeline?.events ?? []);
    const most = Math.max(a!.length, b!.length);
    for (let i = 0; i < most; i++) {
      const [first, second] = [a![i], b![i]];
      if (!first || !second) return (first ?? second)!.t;
      // The end names the digest of all before it.
      if (first.type === 'end' && second.type === 'end') return null;
      if (JSON.stringify(first) !== JSON.stringify(second)) return Math.min(first.t, second.t);
    }
    return null;
  }
}
