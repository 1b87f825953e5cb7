import type { BeatEvent, Moment, SendEvent, Timeline } from '@/lib/trace';
import { Clock, type Loop, type Ticker } from './clock';
import type { Pace } from './pace';
import type { Start } from './start';

/** A run as far as it has come: its timeline is null before its header. */
export interface WatchedRun {
  readonly timeline: Timeline | null;
  readonly pacing: Pace;
}

export interface WatchOptions {
  /** Whether a question waits for whoever presents while the run plays; else it is read, thought over, and answered. */
  readonly waits?: boolean;
  /** Begins again at its end. */
  readonly loop?: boolean;
  /** Whether steps jump, for readers who want no motion. */
  readonly still?: () => boolean;
  /** Where steps lead, in screen ms, rising; left out, to the run's captions. */
  readonly places?: () => readonly number[];
}

/** How long a step takes, in ms, whatever lies between the captions. */
const step = { least: 1000, most: 4000 } as const;
/** While it plays, a step back goes to the caption before the one that has just come, for so many ms. */
const grace = 600;

/** What is on show, and what was before the newest of it came. */
export interface Look {
  readonly now: Moment;
  readonly before: Moment;
}

/**
 * A run being watched: where it stands, what is shown there, the message that is held, and steps from caption to caption.
 * The one that page, embed, element and offline file show.
 */
export class Watch<Run extends WatchedRun = WatchedRun> {
  readonly clock: Clock;
  readonly #run: () => Run;
  readonly #loop: boolean;
  readonly #still: () => boolean;
  readonly #places: () => readonly number[];
  readonly #listeners = new Set<() => void>();
  #waits: boolean;
  #held: SendEvent | null = null;
  #look: (Look & { readonly timeline: Timeline }) | null = null;
  #playing = false;

  /** `run`: the one on show, which may grow and be another later. `clock`: one that several share, or what drives its own. */
  constructor(run: () => Run, clock: Clock | Ticker, options: WatchOptions = {}) {
    this.#run = run;
    this.#waits = options.waits ?? false;
    this.#loop = options.loop ?? false;
    this.#still = options.still ?? (() => false);
    this.#places = options.places ?? (() => this.beats.map((beat) => this.#placeOf(beat)));
    this.clock = clock instanceof Clock ? clock : new Clock(clock, () => run().pacing.duration);
    this.clock.stopBy((from, to) => (this.#waits ? this.#questionWithin(from, to) : null));
    this.clock.subscribe(() => this.#moved());
  }

  /** Calls `listener` whenever what is shown may have changed; answers how to stop that. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The run on show. */
  get run(): Run {
    return this.#run();
  }

  /** The last event on screen; -1 before the first. */
  get seq(): number {
    return this.run.pacing.seqAt(this.clock.position);
  }

  /** Simulated microseconds on show. */
  get time(): number {
    return this.run.pacing.timeAt(this.clock.position);
  }

  /** Null before the run's header has come. Everything on the picture asks on each frame: it is looked up once. */
  get look(): Look | null {
    const { timeline, pacing } = this.run;
    if (!timeline) return null;
    const seq = this.seq;
    const stale = Math.min(seq, pacing.staleAt(this.clock.position));
    const { now, before } = this.#look?.timeline === timeline ? this.#look : { now: null, before: null };
    if (now?.seq !== seq || before?.seq !== stale) {
      this.#look = {
        timeline,
        before: before?.seq === stale ? before : timeline.at(stale),
        now: now?.seq === seq ? now : timeline.at(seq),
      };
    }
    return this.#look;
  }

  /** What is on show; null before the run's header has come. */
  get moment(): Moment | null {
    return this.look?.now ?? null;
  }

  /** The moment before what is new on the picture. */
  get before(): Moment | null {
    return this.look?.before ?? null;
  }

  get beats(): readonly BeatEvent[] {
    return this.run.timeline?.beats ?? [];
  }

  /** The caption on show, counted from 1; 0 before the first. */
  get beat(): number {
    const shown = this.moment?.beat;
    return shown ? this.beats.findIndex(({ seq }) => seq === shown.seq) + 1 : 0;
  }

  /** How far it has come, 0 to 1. */
  get share(): number {
    return this.clock.position / Math.max(1, this.run.pacing.duration);
  }

  get ended(): boolean {
    return this.clock.position >= this.run.pacing.duration;
  }

  /** From the caption on show to the next one. */
  get stretch(): Loop {
    const { pacing } = this.run;
    const places = [0, ...this.beats.map(({ seq }) => pacing.screenOf(seq)), pacing.duration];
    const next = places.findIndex((place) => place > this.clock.position);
    const to = next < 0 ? places.length - 1 : next;
    return { from: places[to - 1] ?? 0, to: places[to] ?? 0 };
  }

  /** Whether a question waits while the run plays. */
  get waits(): boolean {
    return this.#waits;
  }

  setWaits(waits: boolean): void {
    this.#waits = waits;
    this.tell();
  }

  /** The message whose record is open, and whose way is followed. */
  get held(): SendEvent | null {
    return this.#held;
  }

  hold(send: SendEvent | null): void {
    this.#held = send;
    this.tell();
  }

  /** Plays on; from a question, with its answer. */
  play(): void {
    if (this.moment?.beat?.question && this.clock.position > 0)
      this.clock.seek(this.#motionFrom(this.clock.position));
    this.clock.play();
  }

  pause(): void {
    this.clock.pause();
  }

  toggle(): void {
    if (this.clock.playing) this.pause();
    else this.play();
  }

  /**
   * On to the next caption: plays the motion up to it, in one to four seconds, and stands there; pressed on the way, it
   * is there at once. False when the run stands at its end.
   */
  next(): boolean {
    const { clock } = this;
    if (clock.goal !== null) {
      clock.seek(clock.goal);
      return true;
    }
    if (this.ended) return false;
    clock.pause();
    const { pacing } = this.run;
    const to = this.#places().find((place) => place > clock.position + 1) ?? pacing.duration;
    const from = Math.min(to, this.#motionFrom(clock.position));
    const motion = Math.min(to, pacing.screenOf(pacing.count - 1)) - from;
    if (this.#still() || motion < 50) {
      clock.seek(to);
      return true;
    }
    clock.seek(from);
    clock.playTo(to, Math.min(step.most, Math.max(step.least, motion / clock.speed)));
    return true;
  }

  /** Back to the caption before, at once. False when the run stands at its beginning. */
  previous(): boolean {
    const { clock } = this;
    if (clock.position === 0) return false;
    const by = clock.playing && clock.goal === null ? grace : 1;
    clock.pause();
    clock.seek(
      this.#places()
        .filter((place) => place < clock.position - by)
        .at(-1) ?? 0,
    );
    return true;
  }

  /** To the next or the previous instant that shows something new: events of one instant happen together on screen. */
  stepEvent(by: 1 | -1): void {
    const { clock } = this;
    clock.pause();
    const { pacing } = this.run;
    const here = clock.position;
    for (let seq = this.seq + (by > 0 ? 1 : 0); seq >= 0 && seq < pacing.count; seq += by) {
      const there = pacing.screenOf(seq) + 1;
      if (by > 0 ? there <= here : there >= here) continue;
      clock.seek(there);
      return;
    }
    clock.seek(by > 0 ? pacing.duration : 0);
  }

  toStart(): void {
    this.clock.pause();
    this.clock.seek(0);
  }

  toEnd(): void {
    this.clock.pause();
    this.clock.seek(this.run.pacing.duration);
  }

  /** To just after event `seq`. */
  seekTo(seq: number): void {
    this.clock.seek(seq < 0 ? 0 : this.run.pacing.screenOf(seq) + 1);
  }

  /** To simulated microseconds, all events of that instant included. */
  seekTime(time: number): void {
    this.clock.seek(this.run.pacing.screenAt(time));
  }

  /** To a caption, counted from 1; 0 is the beginning, more than there are is the end. */
  seekBeat(beat: number): void {
    const event = this.beats[beat - 1];
    if (beat <= 0) this.clock.seek(0);
    else this.clock.seek(event ? this.#placeOf(event) : this.run.pacing.duration);
  }

  /** To a share of the run on screen. */
  seekShare(share: number): void {
    this.clock.seek(share * this.run.pacing.duration);
  }

  seekStart(start: Start): void {
    if (start.type === 'time') this.seekTime(start.time);
    else if (start.type === 'beat') this.seekBeat(start.beat);
    else this.seekTo(Math.min(start.seq, this.run.pacing.count - 1));
  }

  /** Tells listeners that what is shown may have changed. */
  protected tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #placeOf({ seq }: BeatEvent): number {
    return this.run.pacing.screenOf(seq) + 1;
  }

  /** Where the picture moves again at or after a position: behind the time in which a caption holds it. */
  #motionFrom(position: number): number {
    const { pacing } = this.run;
    const seq = pacing.seqAt(position);
    if (seq < 0 || seq + 1 >= pacing.count) return position;
    const between = pacing.motionOf(seq + 1) - pacing.motionOf(seq);
    return Math.max(position, pacing.screenOf(seq + 1) - between);
  }

  #questionWithin(from: number, to: number): number | null {
    const places = this.beats.filter(({ question }) => question).map((beat) => this.#placeOf(beat));
    return places.find((place) => place > from && place <= to) ?? null;
  }

  #moved(): void {
    const arrived = this.#playing && !this.clock.playing && this.ended;
    this.#playing = this.clock.playing && this.clock.goal === null;
    if (this.#loop && arrived) this.clock.play();
    else this.tell();
  }
}
