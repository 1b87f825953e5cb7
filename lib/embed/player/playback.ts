import { Clock, type Ticker } from '@/lib/play';
import type { BeatEvent, Moment, SendEvent } from '@/lib/trace';
import type { Start } from '../options';
import type { Recording } from './recording';

/** What is on screen, and what was before the newest of it came. */
export interface Look {
  readonly now: Moment;
  readonly before: Moment;
}

/** How far beneath a caption's instant a step back still goes to the one before, in screen ms. */
const grace = 600;

/** A run being watched: where it stands, the message that is held, and steps from caption to caption. */
export class Playback {
  readonly clock: Clock;
  readonly recording: Recording;
  readonly #listeners = new Set<() => void>();
  readonly #loop: boolean;
  #stopAt: number | null = null;
  #going = false;
  #held: SendEvent | null = null;
  #look: Look | null = null;

  constructor(recording: Recording, ticker: Ticker, loop = false) {
    this.recording = recording;
    this.#loop = loop;
    this.clock = new Clock(ticker, () => recording.pacing.duration);
    this.clock.subscribe(() => this.#moved());
  }

  /** Calls `listener` whenever what is shown may have changed. */
  subscribe(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** 0 to 1. */
  get share(): number {
    return this.clock.position / Math.max(1, this.recording.pacing.duration);
  }

  get ended(): boolean {
    return this.clock.position >= this.recording.pacing.duration;
  }

  /** Simulated microseconds on show. */
  get time(): number {
    return this.recording.pacing.timeAt(this.clock.position);
  }

  get beats(): readonly BeatEvent[] {
    return this.recording.timeline.beats;
  }

  /** The caption on show, counted from 1; 0 before the first. */
  get beat(): number {
    const shown = this.look.now.beat;
    return shown ? this.beats.findIndex(({ seq }) => seq === shown.seq) + 1 : 0;
  }

  get look(): Look {
    const { timeline, pacing } = this.recording;
    const seq = pacing.seqAt(this.clock.position);
    const stale = Math.min(seq, pacing.staleAt(this.clock.position));
    if (this.#look?.now.seq !== seq || this.#look.before.seq !== stale) {
      const before = this.#look?.before.seq === stale ? this.#look.before : timeline.at(stale);
      const now = this.#look?.now.seq === seq ? this.#look.now : timeline.at(seq);
      this.#look = { now, before };
    }
    return this.#look;
  }

  get held(): SendEvent | null {
    return this.#held;
  }

  hold(send: SendEvent | null): void {
    this.#held = send;
    if (send) this.clock.pause();
    this.#tell();
  }

  play(): void {
    this.#stopAt = null;
    this.#held = null;
    this.clock.play();
  }

  pause(): void {
    this.#stopAt = null;
    this.clock.pause();
  }

  toggle(): void {
    if (this.clock.playing) this.pause();
    else this.play();
  }

  /** To a share of the run on screen. */
  seekShare(share: number): void {
    this.#seek(share * this.recording.pacing.duration);
  }

  /** To simulated microseconds. */
  seekTime(time: number): void {
    this.#seek(this.recording.pacing.screenAt(time) + 1);
  }

  /** To a caption, counted from 1; 0 is the beginning, more than there are is the end. */
  seekBeat(beat: number): void {
    this.#seek(this.#placeOf(beat));
  }

  start(at: Start | null): void {
    if (at?.type === 'time') this.seekTime(at.time);
    else if (at?.type === 'beat') this.seekBeat(at.beat);
  }

  /**
   * On to the next caption: at rest it plays up to it and holds there, on its way it jumps. `still` jumps always, for
   * readers who want no motion. False when the run stands at its end.
   */
  next(still = false): boolean {
    if (this.ended) return false;
    const { position, playing } = this.clock;
    const next = this.#places().find((place) => place > position + 1) ?? this.recording.pacing.duration;
    if (playing || still) {
      const going = playing && this.#stopAt === null;
      this.#seek(next);
      if (going) this.play();
      return true;
    }
    this.#held = null;
    // Who asks for the next caption has read this one: the picture moves at once.
    const moving = this.#motionFrom(position);
    if (moving > position) this.clock.seek(Math.min(moving, next));
    this.#stopAt = next;
    this.clock.play();
    return true;
  }

  /** Back to the caption before. False when the run stands at its beginning. */
  previous(): boolean {
    const { position } = this.clock;
    if (position === 0) return false;
    this.#seek(
      this.#places()
        .filter((place) => place < position - grace)
        .at(-1) ?? 0,
    );
    return true;
  }

  #places(): number[] {
    return this.beats.map((_, i) => this.#placeOf(i + 1));
  }

  #placeOf(beat: number): number {
    const { pacing } = this.recording;
    if (beat <= 0) return 0;
    const event = this.beats[beat - 1];
    return event ? pacing.screenOf(event.seq) + 1 : pacing.duration;
  }

  /** Where the picture moves again at or after a position: behind the time in which a caption holds it. */
  #motionFrom(position: number): number {
    const { pacing } = this.recording;
    const seq = pacing.seqAt(position);
    if (seq < 0 || seq + 1 >= pacing.count) return position;
    const between = pacing.motionOf(seq + 1) - pacing.motionOf(seq);
    return Math.max(position, pacing.screenOf(seq + 1) - between);
  }

  #seek(position: number): void {
    if (this.#stopAt !== null) this.pause();
    this.clock.seek(position);
  }

  #moved(): void {
    const stop = this.#stopAt;
    if (stop !== null && this.clock.position >= stop) {
      this.#stopAt = null;
      this.clock.pause();
      this.clock.seek(stop);
      return;
    }
    const arrived = this.#going && !this.clock.playing && this.ended;
    this.#going = this.clock.playing;
    if (this.#loop && stop === null && arrived) {
      this.clock.play();
      return;
    }
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
