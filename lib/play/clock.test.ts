import { describe, expect, it, vi } from 'vitest';
import { Clock, type Ticker } from './clock';

/** Frames by hand. */
class Frames implements Ticker {
  #next: ((now: number) => void) | null = null;
  #now = 0;

  get asked(): boolean {
    return this.#next !== null;
  }

  request(tick: (now: number) => void): number {
    this.#next = tick;
    return 1;
  }

  cancel(): void {
    this.#next = null;
  }

  /** Lets `ms` pass, then draws a frame. */
  pass(ms: number): void {
    this.#now += ms;
    const tick = this.#next;
    this.#next = null;
    tick?.(this.#now);
  }
}

function clockOf(duration: number) {
  const frames = new Frames();
  return { frames, clock: new Clock(frames, () => duration) };
}

describe('the clock', () => {
  it('asks for no frame while nothing plays', () => {
    const { frames, clock } = clockOf(1000);
    clock.seek(200);
    expect(frames.asked).toBe(false);
    clock.play();
    expect(frames.asked).toBe(true);
    clock.pause();
    expect(frames.asked).toBe(false);
  });

  it('goes on by the time that passes, at its speed', () => {
    const { frames, clock } = clockOf(1000);
    clock.play();
    frames.pass(16);
    frames.pass(20);
    expect(clock.position).toBe(20);
    clock.setSpeed(4);
    frames.pass(10);
    expect(clock.position).toBe(60);
  });

  it('does not jump after the page was hidden', () => {
    const { frames, clock } = clockOf(100_000);
    clock.play();
    frames.pass(16);
    frames.pass(60_000);
    expect(clock.position).toBe(100);
  });

  it('stops at the end, and plays from the start after that', () => {
    const { frames, clock } = clockOf(50);
    clock.play();
    frames.pass(1);
    frames.pass(80);
    expect(clock.playing).toBe(false);
    expect(clock.position).toBe(50);
    clock.play();
    expect(clock.position).toBe(0);
  });

  it('repeats a loop, and leaves it when it is taken away', () => {
    const { frames, clock } = clockOf(10_000);
    clock.seek(900);
    clock.setLoop({ from: 500, to: 1000 });
    clock.play();
    frames.pass(1);
    frames.pass(90);
    frames.pass(90);
    expect(clock.position).toBe(500);
    clock.setLoop(null);
    clock.seek(990);
    frames.pass(90);
    expect(clock.position).toBe(1080);
  });

  it('keeps within the run when it is asked for a place beyond', () => {
    const { clock } = clockOf(1000);
    clock.seek(5000);
    expect(clock.position).toBe(1000);
    clock.seek(-1);
    expect(clock.position).toBe(0);
  });

  it('tells its listeners until they want no more', () => {
    const { clock } = clockOf(1000);
    const listener = vi.fn();
    const stop = clock.subscribe(listener);
    clock.seek(1);
    stop();
    clock.seek(2);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
