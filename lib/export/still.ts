import type { LaidOut, Point, View } from '@/lib/model';
import { faultMarks, insideOf } from '@/lib/picture';
import type { Theme } from '@/lib/theme';
import { panelThemes } from '@/lib/theme';
import { type Flight, type Moment, secondsText, strickenAt, type Timeline } from '@/lib/trace';
import type { LaidOutView } from './input';
import { messageMarks, messageWidth } from './message-marks';
import type { Part } from './picture';
import { oneLine, wrapped } from './text';

/** How far back a still looks for what is new, in simulated microseconds: about what a viewer still has in mind. */
const fresh = 500_000;

/** Width of a sign of the notes beneath a picture, at most, in px. */
const signWidth = 7.4;

/**
 * A view as a run has left it at `t` (simulated microseconds): nodes show their state, faults act, messages are on their way, and
 * beneath stands the time with the last beat. `laidOut` must be live. `now`: what is shown, where several things happen
 * at `t`.
 */
export function stillOf(
  view: View,
  laidOut: LaidOut,
  timeline: Timeline,
  t: number,
  theme: Theme,
  now: Moment = timeline.stateAt(t),
): LaidOutView {
  const before = timeline.stateAt(Math.max(0, t - fresh));
  const boxes = new Map(laidOut.nodes.map((box) => [box.id, box]));
  const insides = view.nodes.flatMap((node): Part[] => {
    const state = now.nodes[node.id];
    const box = boxes.get(node.id);
    if (!state || !box) return [];
    const marks = insideOf({ node, box }, state, panelThemes[theme], before.nodes[node.id] ?? null);
    return marks.length === 0 ? [] : [{ id: `s-${node.id}`, data: { status: state.status }, marks }];
  });
  const faults = strickenAt(now, timeline.header.input.faults).flatMap((target): Part[] => {
    const marks = faultMarks(target, laidOut, panelThemes[theme]);
    return marks.length === 0 ? [] : [{ id: `f-${target}`, marks }];
  });
  const told = `${secondsText(Math.round(t / 1000) * 1000)} s${now.beat === null ? '' : `: ${oneLine(now.beat.text)}`}`;
  const columns = Math.max(24, Math.floor((laidOut.width - 48) / signWidth));
  return {
    view: {
      ...view,
      notes: [...view.notes, ...wrapped(told, columns).map((text) => ({ text, source: [] }))],
    },
    laidOut,
    overlay: [...insides, ...faults, ...flights(laidOut, timeline.inFlight(t), theme)],
  };
}

/** The messages on their way, those that would lie on each other piled. */
function flights(laidOut: LaidOut, flying: readonly Flight[], theme: Theme): Part[] {
  const ways = new Map(laidOut.edges.map(({ id, points }) => [id, points]));
  const shown: { flight: Flight; at: Point; more: number }[] = [];
  for (const flight of flying) {
    const { send, progress } = flight;
    const points = ways.get(send.edge);
    if (!points) continue;
    const share = progress ?? 0.5;
    const at = placeAlong(points, send.backwards ? 1 - share : share, messageWidth(send.message));
    const near = shown.find(
      (other) =>
        Math.abs(other.at.y - at.y) < 36 &&
        Math.abs(other.at.x - at.x) <
          (messageWidth(other.flight.send.message) + messageWidth(send.message)) / 2 + 12,
    );
    if (near) near.more++;
    else shown.push({ flight, at, more: 0 });
  }
  return shown.map(({ flight: { send }, at, more }) => ({
    id: `m-${send.message.id}`,
    data: { kind: send.message.kind, edge: send.edge },
    marks: messageMarks(send.message, at, more, theme),
  }));
}

/** The point at a share of a way's length, as far from its ends as keeps what is `width` wide off the nodes there. */
function placeAlong(points: readonly Point[], share: number, width: number): Point {
  const lengths = points.slice(1).map((point, i) => distance(points[i]!, point));
  const length = lengths.reduce((sum, each) => sum + each, 0);
  const reach = (from: Point, to: Point) =>
    Math.abs(to.x - from.x) > Math.abs(to.y - from.y) ? width / 2 + 4 : 20;
  const [first, last] = [reach(points[0]!, points[1]!), reach(points.at(-1)!, points.at(-2)!)];
  let left = first + last > length ? length / 2 : Math.min(Math.max(share * length, first), length - last);
  for (const [i, each] of lengths.entries()) {
    const [a, b] = [points[i]!, points[i + 1]!];
    if (left <= each && each > 0) {
      return { x: a.x + ((b.x - a.x) * left) / each, y: a.y + ((b.y - a.y) * left) / each };
    }
    left -= each;
  }
  return points.at(-1)!;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
