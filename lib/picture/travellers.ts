import { type LaidOut, lengthOf, type Point, placeAlong } from '@/lib/model';
import type { Pace } from '@/lib/play';
import type { SendEvent, Timeline } from '@/lib/trace';
import { messageSize } from './message-marks';

/** Messages this near to each other on one edge are drawn as one pile. */
const pileDistance = 44;
/** How long a message takes whose arrival has not streamed in yet, in ms. */
const unknownTravel = 4000;
/** How long the cross of a lost message stays, in ms of the picture's motion. */
const mourning = 1200;

/** A message where it is on the picture. */
export interface Traveller {
  readonly send: SendEvent;
  readonly at: Point;
  /** Which way its edge runs there, as a unit vector. */
  readonly heading: Point;
  /** How many more lie under it. */
  readonly more: number;
  readonly lost: boolean;
}

/**
 * The messages on their way at `screen` ms. `still` shows them at rest halfway along their edges, for readers who want
 * no motion.
 */
export function travellersAt(
  timeline: Timeline,
  pacing: Pace,
  laidOut: LaidOut,
  screen: number,
  still = false,
): Traveller[] {
  const ways = new Map(laidOut.edges.map((edge) => [edge.id, edge.points]));
  const moment = timeline.at(pacing.seqAt(screen));
  const now = pacing.motionAt(screen);
  const byLane = new Map<string, { send: SendEvent; along: number; length: number }[]>();
  for (const send of moment.flying.values()) {
    const points = ways.get(send.edge);
    if (!points) continue;
    const start = pacing.motionOf(send.seq);
    const landing = timeline.landingOf(send.message.id);
    const end = landing === null ? start + unknownTravel : pacing.motionOf(landing);
    const share = still ? 0.5 : eased(end > start ? (now - start) / (end - start) : 1);
    const key = `${send.edge} ${send.backwards}`;
    const lane = byLane.get(key) ?? [];
    const length = lengthOf(points);
    lane.push({ send, along: share * length, length });
    byLane.set(key, lane);
  }
  return [...byLane.values()]
    .flatMap((lane) => piled(lane, ways))
    .concat(lostAt(timeline, pacing, ways, screen));
}

function piled(
  lane: { send: SendEvent; along: number; length: number }[],
  ways: ReadonlyMap<string, readonly Point[]>,
): Traveller[] {
  const travellers: (Traveller & { readonly along: number })[] = [];
  for (const { send, along, length } of lane.sort((a, b) => b.along - a.along)) {
    const ahead = travellers.at(-1);
    if (ahead && ahead.along - along < pileDistance) {
      travellers[travellers.length - 1] = { ...ahead, more: ahead.more + 1 };
      continue;
    }
    const points = ways.get(send.edge)!;
    const share = length === 0 ? 1 : along / length;
    const place = placeAlong(points, keptOff(points, send, send.backwards ? 1 - share : share, length));
    travellers.push({ send, ...place, more: 0, lost: false, along });
  }
  return travellers;
}

/** A lost message stays where it ended for a while: of several at one place the last, with how many more there were. */
function lostAt(
  timeline: Timeline,
  pacing: Pace,
  ways: ReadonlyMap<string, readonly Point[]>,
  screen: number,
): Traveller[] {
  const last = pacing.seqAt(screen);
  const now = pacing.motionAt(screen);
  const travellers = new Map<string, Traveller>();
  for (let seq = last; seq >= 0 && now - pacing.motionOf(seq) < mourning; seq--) {
    const event = timeline.events[seq];
    if (event?.type !== 'lose') continue;
    const send = timeline.sendOf(event.message);
    const points = send && ways.get(send.edge);
    if (!points) continue;
    const lane = `${send.edge} ${send.backwards}`;
    const later = travellers.get(lane);
    if (later) {
      travellers.set(lane, { ...later, more: later.more + 1 });
      continue;
    }
    const place = placeAlong(points, send.backwards ? 0.3 : 0.7);
    travellers.set(lane, { send, ...place, more: 0, lost: true });
  }
  return [...travellers.values()];
}

/** What of an edge's length a message may be kept away from each of its ends, so that it is still seen to move. */
const mostKept = 0.3;

/** The share of the way at which the whole message lies beside the nodes at its ends, as far as there is room. */
function keptOff(points: readonly Point[], { message }: SendEvent, share: number, length: number): number {
  if (length === 0) return share;
  const { width, height } = messageSize(message);
  const reach = (end: Point, next: Point) =>
    Math.min(
      mostKept * length,
      Math.abs(next.x - end.x) > Math.abs(next.y - end.y) ? width / 2 + 4 : height / 2 + 4,
    );
  const first = reach(points[0]!, points[1]!);
  const last = reach(points.at(-1)!, points.at(-2)!);
  return (first + share * (length - first - last)) / length;
}

/** Sets off and arrives gently. */
function eased(share: number): number {
  const x = Math.min(1, Math.max(0, share));
  return x * x * (3 - 2 * x);
}
