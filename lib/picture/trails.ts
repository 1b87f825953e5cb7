import { type EdgeId, type LaidOut, lengthOf, type Point } from '@/lib/model';
import type { Pace } from '@/lib/play';
import type { MessageKind, SendEvent, Timeline } from '@/lib/trace';
import { Carried } from './carried';
import { wayBetween } from './way';

/** How long a trail takes to fade after its message has arrived, in ms of the picture's motion. */
const fading = 2600;
/** What remains of it until the next message on its edge, or the next caption. */
const faintest = 0.22;
/** Width of the thinnest and of the fullest pipe, in px. */
const pipe = { least: 3, most: 22 } as const;

/** Where the last message of an edge has gone. */
export interface Trail {
  readonly edge: EdgeId;
  readonly kind: MessageKind;
  /** From where it set out to where it is. */
  readonly points: readonly Point[];
  /** In px: how much the edge has carried, on one scale for the whole picture. */
  readonly width: number;
  /** 0 to 1. */
  readonly opacity: number;
}

/**
 * The trails on the picture at `screen` ms, one for each edge: data is seen to have gone from where to where, in a still
 * too. `most`: the count of what the fullest pipe carries, to compare runs on one scale; left out, this run's own.
 */
export function trailsAt(
  timeline: Timeline,
  pacing: Pace,
  laidOut: LaidOut,
  screen: number,
  most?: number,
): Trail[] {
  const seq = pacing.seqAt(screen);
  const now = pacing.motionAt(screen);
  const carried = Carried.of(timeline);
  const fullest = Math.max(1, most ?? carried.most);
  const moment = timeline.at(seq);
  const since = moment.beat?.seq ?? -1;
  return laidOut.edges.flatMap(({ id, points }): Trail[] => {
    const send = carried.lastSend(id, seq);
    if (!send || points.length < 2) return [];
    const landing = timeline.landingOf(send.message.id);
    const start = pacing.motionOf(send.seq);
    const end = landing === null ? start + 1 : pacing.motionOf(landing);
    const share =
      landing !== null && landing <= seq ? 1 : Math.min(1, Math.max(0, (now - start) / (end - start)));
    const age = Math.max(0, now - end);
    // Under a caption that it has come for, it stays to be seen.
    const least = landing === null || landing >= since ? faintest : 0;
    const opacity = Math.max(least, 0.75 * (1 - age / fading));
    if (opacity <= 0.02 || share === 0) return [];
    const amount = carried.upTo(id, seq) / fullest;
    return [
      {
        edge: id,
        kind: send.message.kind,
        points: partOf(points, send, share),
        width: pipe.least + (pipe.most - pipe.least) * Math.min(1, carried.most > 1 || most ? amount : 0),
        opacity,
      },
    ];
  });
}

/** The part of a way that has been gone, from the message's own beginning. */
function partOf(points: readonly Point[], { backwards }: SendEvent, share: number): Point[] {
  const way = backwards ? [...points].reverse() : [...points];
  return wayBetween(way, 0, lengthOf(way) * share);
}
