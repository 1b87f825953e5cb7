import type { LaidOut, View } from '@/lib/model';
import {
  faultMarks,
  insideOf,
  type Mark,
  messageColour,
  messageMarks,
  spotMarks,
  type Trail,
  trailsAt,
  travellersAt,
  wayPath,
} from '@/lib/picture';
import { Pacing } from '@/lib/play';
import { type Colours, mixed, type Theme, themeColours } from '@/lib/theme';
import { type Moment, secondsText, strickenAt, type Timeline } from '@/lib/trace';
import type { LaidOutView } from './input';
import type { Part } from './picture';
import { oneLine, wrapped } from './text';

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
  const pacing = new Pacing();
  pacing.append(timeline.events);
  const screen = now.seq < 0 ? 0 : Math.max(pacing.screenOf(now.seq), now.t < t ? pacing.screenAt(t) : 0);
  const colours = themeColours[theme];
  const keys = now.beat?.about?.keys ?? [];
  const before = timeline.at(Math.min(now.seq, pacing.staleAt(screen)));
  const boxes = new Map(laidOut.nodes.map((box) => [box.id, box]));
  const insides = view.nodes.flatMap((node): Part[] => {
    const state = now.nodes[node.id];
    const box = boxes.get(node.id);
    if (!state || !box) return [];
    const marks = insideOf({ node, box }, state, colours, before.nodes[node.id] ?? null, keys);
    return marks.length === 0 ? [] : [{ id: `s-${node.id}`, data: { status: state.status }, marks }];
  });
  const faults = strickenAt(now, timeline.header.input.faults).flatMap((target): Part[] => {
    const marks = faultMarks(target, laidOut, colours);
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
    overlay: [
      { id: 'spot', marks: spotMarks(now.beat?.about, laidOut, colours) },
      ...trailsAt(timeline, pacing, laidOut, screen).map((trail) => trailPart(trail, colours)),
      ...insides,
      ...faults,
      ...travellersAt(timeline, pacing, laidOut, screen).map(({ send, at, more, lost }) => ({
        id: `m-${send.message.id}`,
        data: { kind: send.message.kind, edge: send.edge },
        marks: messageMarks(send.message, at, colours, { more, lost }),
      })),
    ],
  };
}

/** A trail in a colour that is as pale as it has become: not every file knows opacity. */
function trailPart({ edge, kind, points, width, opacity }: Trail, colours: Colours): Part {
  const stroke = mixed(messageColour(kind, colours), colours.paper, opacity);
  const mark: Mark = { type: 'path', d: wayPath(points), stroke, width };
  return { id: `t-${edge}`, marks: [mark] };
}
