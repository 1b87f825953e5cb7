import type { LaidOut, Point, Rect } from '@/lib/model';
import type { BeatEvent, Timeline } from '@/lib/trace';
import { subjectOf } from './subject';

/** Where a caption happens on the picture, the most important first: what it speaks of, else what happened before it. */
export function focusOf(timeline: Timeline, beat: BeatEvent, laidOut: LaidOut): Rect[] {
  const subject = subjectOf(timeline, beat.seq);
  const targets = beat.about?.targets ?? (subject ? [subject.id] : []);
  return targets.flatMap((id) => rectOf(laidOut, id) ?? []);
}

/** A node's box, or what an edge and its label take; null when the picture has no such thing. */
function rectOf(laidOut: LaidOut, id: string): Rect | null {
  const node = laidOut.nodes.find((each) => each.id === id);
  if (node) return node.rect;
  const edge = laidOut.edges.find((each) => each.id === id);
  if (!edge) return null;
  const corners = edge.label ? [...edge.points, ...cornersOf(edge.label.rect)] : edge.points;
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function cornersOf({ x, y, width, height }: Rect): Point[] {
  return [
    { x, y },
    { x: x + width, y: y + height },
  ];
}
