import type { TraceEvent } from '@/lib/trace';

/** Motion ms that a message travels at least where events are not dense. */
export const travel = 1500;
/** Between two events while a message is on its way, and while nothing moves: ms at most. */
const longest = { live: 1200, dead: 300 } as const;
/** How many times as long as its own motion a stretch may take for a caption to be read. */
const slowest = 3.5;
/** A stretch of more than `plain` ms is a time-lapse, all but its first and last ms. */
const lapse = { plain: 7000, head: 2000, tail: 3500, growth: 2200, unit: 4000 } as const;

/** Where the events of a stretch lie, in ms of motion after its beginning, and how long the picture rests before it. */
export interface Placed {
  readonly rest: number;
  readonly places: readonly number[];
}

/**
 * Lays out the events between two captions, the later one included, so that the earlier can be read for `least` ms: what
 * moves is spread over that time, waits in which nothing moves are short, and where hundreds of messages follow each
 * other, their middle passes as a time-lapse. `sent`: when each message that is on its way at the beginning set off, in
 * ms of motion before it (at most 0). `from`: the simulated time of the beginning.
 */
export function stretch(
  events: readonly TraceEvent[],
  from: number,
  sent: ReadonlyMap<number, number>,
  least: number,
): Placed {
  const { live, dead } = natural(events, from, sent);
  const [moving, still] = [live.at(-1) ?? 0, dead.at(-1) ?? 0];
  const length = moving + still;
  if (length < least) {
    const factor = moving === 0 ? 1 : Math.min(slowest, (least - still) / moving);
    const places = live.map((ms, i) => ms * factor + dead[i]!);
    return { rest: Math.max(0, least - moving * factor - still), places };
  }
  const squeezed = lapsing(length, least);
  return { rest: 0, places: live.map((ms, i) => squeezed(ms + dead[i]!)) };
}

/** How much passes up to each event while something moves, and while nothing does. */
function natural(events: readonly TraceEvent[], from: number, sent: ReadonlyMap<number, number>) {
  const flying = new Map(sent);
  const live: number[] = [];
  const dead: number[] = [];
  let [moving, still, t] = [0, 0, from];
  for (const [i, event] of events.entries()) {
    const wait = waitFor(event.t - t, flying.size > 0 ? longest.live : longest.dead);
    if (flying.size === 0) still += wait;
    // Of captions in a row the earlier is read while the messages on their way go on.
    else moving += i === 0 && event.type === 'beat' ? Math.max(wait, longest.live) : wait;
    t = event.t;
    if (event.type === 'send') flying.set(event.message.id, moving + still);
    else if (event.type === 'arrive' || event.type === 'lose') {
      const start = flying.get(event.message);
      if (start !== undefined) moving = Math.max(moving, start + travel - still);
      flying.delete(event.message);
    }
    live.push(moving);
    dead.push(still);
  }
  return { live, dead };
}

/** Where what is natural at a place comes in a stretch of `length` ms that may be too long to be watched at its own pace. */
function lapsing(length: number, least: number): (place: number) => number {
  const { plain, head, tail, growth, unit } = lapse;
  if (length <= plain) return (place) => place;
  const wanted = Math.min(length, Math.max(least, plain + growth * Math.log1p((length - plain) / unit)));
  const factor = (wanted - head - tail) / (length - head - tail);
  const end = length - tail;
  return (place) => {
    if (place <= head) return place;
    return place < end ? head + (place - head) * factor : wanted - (length - place);
  };
}

/** A wait of simulated microseconds in ms: 1 ms is a blink. */
function waitFor(microseconds: number, longest: number): number {
  return Math.min(longest, 24 * Math.sqrt(microseconds / 1000));
}
