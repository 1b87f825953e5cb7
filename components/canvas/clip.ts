import type { LaidOutEdge, Point, Rect } from '@/lib/model';

/** The edge without the part of its way inside `frame`, where that is at its start or at its end. Its label moves out of the frame. */
export function endAtFrame(way: LaidOutEdge, frame: Rect, where: 'start' | 'end'): LaidOutEdge {
  const towardsFrame = where === 'end' ? way.points : [...way.points].reverse();
  const cut = cutAtFrame(towardsFrame, frame);
  if (cut === null) return way;
  const points = where === 'end' ? cut : cut.reverse();
  const { label } = way;
  if (label === null || !overlap(label.rect, frame)) return { ...way, points };
  const middle = middleOfLongest(points);
  const { width, height } = label.rect;
  const rect = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
  return { ...way, points, label: { ...label, rect } };
}

/** The way up to where it first enters the frame; null when it never does. */
function cutAtFrame(points: readonly Point[], frame: Rect): Point[] | null {
  for (const [i, to] of points.entries()) {
    const from = points[i - 1];
    if (!from || !inside(to, frame)) continue;
    return [...points.slice(0, i), entry(from, to, frame)];
  }
  return null;
}

/** Where the line from `from`, outside, to `to`, inside, meets the frame. */
function entry(from: Point, to: Point, frame: Rect): Point {
  const ratios = [
    (frame.x - from.x) / (to.x - from.x),
    (frame.x + frame.width - from.x) / (to.x - from.x),
    (frame.y - from.y) / (to.y - from.y),
    (frame.y + frame.height - from.y) / (to.y - from.y),
  ];
  const meets = ratios
    .filter((ratio) => ratio >= 0 && ratio <= 1)
    .map((ratio) => ({ x: from.x + (to.x - from.x) * ratio, y: from.y + (to.y - from.y) * ratio }))
    .filter((point) => inside(point, frame, 0.01));
  return meets[0] ?? to;
}

function inside({ x, y }: Point, frame: Rect, slack = 0): boolean {
  return (
    x >= frame.x - slack &&
    x <= frame.x + frame.width + slack &&
    y >= frame.y - slack &&
    y <= frame.y + frame.height + slack
  );
}

function middleOfLongest(points: readonly Point[]): Point {
  let longest = -1;
  let middle = points[0]!;
  for (const [i, to] of points.entries()) {
    const from = points[i - 1];
    if (!from) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length <= longest) continue;
    longest = length;
    middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  }
  return middle;
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
