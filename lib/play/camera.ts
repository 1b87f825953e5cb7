import type { Rect } from '@/lib/model';

/** In CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a camera looks: screen = picture * zoom + (x, y). */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A picture and the part of the window that is free for it. */
export interface Shot {
  readonly picture: Size;
  /** In px of the window: what no tool covers. */
  readonly room: Rect;
  /** The whole is shown down to this zoom. */
  readonly least: number;
  /** What does not fit then is cut at this zoom, and followed. At least `least`. */
  readonly readable: number;
  /** Above it a picture grows no more. */
  readonly most: number;
}

/** The zoom at which all of a picture is in its room, however small that makes it. */
export function wholeZoom({ picture, room, most }: Pick<Shot, 'picture' | 'room' | 'most'>): number {
  return Math.min(room.width / picture.width, room.height / picture.height, most);
}

/** True when all of it can be seen and read at once. */
export function fitsWhole(shot: Shot): boolean {
  return wholeZoom(shot) >= shot.least - 1e-9;
}

/** All of the picture in the middle of its room. */
export function wholeViewport(shot: Shot): Viewport {
  return clamped(shot, { x: 0, y: 0, zoom: wholeZoom(shot) });
}

/**
 * Where a camera that follows a run looks next. While the whole fits, it is the whole, always at the same place. Else
 * what is spoken of (`focus`, in the picture's coordinates, the most important first) is brought into sight by the least
 * movement from `current`, as much of it as fits together, and never past the picture's bounds: nothing is empty while
 * something is cut. Without a `current` it starts at the picture's beginning.
 */
export function viewportFor(shot: Shot, focus: readonly Rect[], current: Viewport | null): Viewport {
  if (fitsWhole(shot)) return wholeViewport(shot);
  const { room, readable: zoom } = shot;
  const start = clamped(shot, { x: room.x, y: room.y, zoom });
  // Another zoom keeps the middle of what was seen.
  const by = current ? zoom / current.zoom : 1;
  const [midX, midY] = [room.x + room.width / 2, room.y + room.height / 2];
  const from = current
    ? clamped(shot, { x: midX - (midX - current.x) * by, y: midY - (midY - current.y) * by, zoom })
    : start;
  const wanted = together(focus, room.width / zoom, room.height / zoom);
  if (!wanted) return from;
  return clamped(shot, {
    zoom,
    x: from.x + shift(from.x + wanted.x * zoom, wanted.width * zoom, room.x, room.width),
    y: from.y + shift(from.y + wanted.y * zoom, wanted.height * zoom, room.y, room.height),
  });
}

/** The nearest place at which the picture covers its room, or, along an axis with room to spare, stands in its middle. */
export function clamped(
  { picture, room }: Pick<Shot, 'picture' | 'room'>,
  { x, y, zoom }: Viewport,
): Viewport {
  return {
    zoom,
    x: covering(x, picture.width * zoom, room.x, room.width),
    y: covering(y, picture.height * zoom, room.y, room.height),
  };
}

function covering(at: number, size: number, start: number, free: number): number {
  if (size <= free) return start + (free - size) / 2;
  return Math.min(start, Math.max(start + free - size, at));
}

/** How far to move so that a stretch lies in the room, or its beginning where it is longer: nothing when it does. */
function shift(at: number, length: number, start: number, free: number): number {
  if (length > free) return at <= start && at + length >= start + free ? 0 : start - at;
  const before = start - at;
  const after = at + length - (start + free);
  // Less than a hundredth of a pixel is the computer's, not the picture's.
  if (before > 0.01) return before;
  return after > 0.01 ? -after : 0;
}

/** What holds as many of `rects` as fit into a window of this size together, the first ones before the others. */
function together(rects: readonly Rect[], width: number, height: number): Rect | null {
  let all: Rect | null = null;
  for (const rect of rects) {
    const more: Rect = all === null ? rect : union(all, rect);
    if (all === null || (more.width <= width && more.height <= height)) all = more;
  }
  return all;
}

function union(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
