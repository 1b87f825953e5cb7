import type { Point } from '@/lib/model';
import {
  type Mark,
  messageColour,
  messageMarks,
  messageSize,
  type Trail,
  type Traveller,
  wayPath,
} from '@/lib/picture';
import type { Colours } from '@/lib/theme';
import { paintMarks } from './canvas';

/** Screen = diagram * zoom + (x, y), in CSS px. */
export interface Transform {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A message as drawn, for finding what was clicked; CSS px. */
export interface Drawn {
  readonly traveller: Traveller;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What moves over a diagram. */
export interface Traffic {
  readonly travellers: readonly Traveller[];
  readonly trails: readonly Trail[];
}

/**
 * Paints trails and messages over a diagram and answers where the messages stand. The canvas's pixels are `ratio` to a CSS
 * px. Messages of another correlation than `followed` are pale.
 */
export function paint(
  context: CanvasRenderingContext2D,
  { travellers, trails }: Traffic,
  transform: Transform,
  ratio: number,
  colours: Colours,
  followed: string | null,
): Drawn[] {
  const { canvas } = context;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, canvas.width / ratio, canvas.height / ratio);
  const { x, y, zoom } = transform;
  context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
  for (const trail of trails) {
    context.globalAlpha = followed === null ? trail.opacity : trail.opacity * 0.3;
    paintMarks(context, [trailMark(trail, colours)]);
  }
  // Words stay readable where the diagram is small.
  const scale = Math.min(1.6, Math.max(0.92, zoom));
  const drawn = travellers.map((traveller) => {
    const { message } = traveller.send;
    const at = { x: traveller.at.x * zoom + x, y: traveller.at.y * zoom + y };
    context.globalAlpha = followed === null || message.correlation === followed ? 1 : 0.25;
    context.setTransform(scale * ratio, 0, 0, scale * ratio, at.x * ratio, at.y * ratio);
    paintMarks(context, marksOf(traveller, colours));
    const size = messageSize(message, traveller.more);
    const [width, height] = [size.width * scale, size.height * scale];
    return { traveller, x: at.x - width / 2, y: at.y - height / 2, width, height };
  });
  context.globalAlpha = 1;
  return drawn;
}

/** A trail as one mark, without its opacity. */
function trailMark({ points, width, kind }: Trail, colours: Colours): Mark {
  return { type: 'path', d: wayPath(points), stroke: messageColour(kind, colours), width };
}

/** A message looks the same in every frame: its marks are made once. */
const made = new Map<string, readonly Mark[]>();
const mostMade = 500;

function marksOf({ send, more, lost }: Traveller, colours: Colours): readonly Mark[] {
  const { kind, label, count } = send.message;
  const key = `${kind}\n${label}\n${count > 1}\n${more}\n${lost}\n${colours.paper}\n${colours.wrong}`;
  const known = made.get(key);
  if (known) return known;
  if (made.size >= mostMade) made.clear();
  const marks = messageMarks(send.message, { x: 0, y: 0 }, colours, { more, lost });
  made.set(key, marks);
  return marks;
}

/** The message at a place, the topmost first; a finger's width of tolerance. */
export function messageAt(drawn: readonly Drawn[], at: Point, tolerance = 8): Traveller | null {
  const hit = [...drawn]
    .reverse()
    .find(
      ({ x, y, width, height }) =>
        at.x >= x - tolerance &&
        at.x <= x + width + tolerance &&
        at.y >= y - tolerance &&
        at.y <= y + height + tolerance,
    );
  return hit?.traveller ?? null;
}
