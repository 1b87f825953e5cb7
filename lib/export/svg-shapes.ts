import type { Point, Rect } from '@/lib/model';
import { path, roundedRect, towards } from '@/lib/picture';
import type { Form } from './form';

/** Depth of what marks a form at its border, in px: less than the padding around text. */
const depth = 6;

/** The outline of a form, and strokes inside it that are not filled; null where nothing is drawn. */
export function outlineOf(
  form: Form,
  rect: Rect,
): { readonly outline: string; readonly strokes?: string } | null {
  const { x, y, width: w, height: h } = rect;
  const [right, bottom, middle] = [x + w, y + h, y + h / 2];
  switch (form) {
    case 'plain':
      return null;
    case 'box':
      return { outline: roundedRect(rect, 8) };
    case 'rounded':
      return { outline: roundedRect(rect, Math.min(14, h / 2)) };
    case 'pill':
    case 'person':
      return { outline: roundedRect(rect, Math.min(h / 2, 24)) };
    case 'hexagon':
      return {
        outline: path(
          'M',
          x + depth,
          y,
          'H',
          right - depth,
          'L',
          right,
          middle,
          'L',
          right - depth,
          bottom,
          'H',
          x + depth,
          'L',
          x,
          middle,
          'Z',
        ),
      };
    case 'cylinder':
      return {
        outline: path(
          'M',
          x,
          y + depth,
          'A',
          w / 2,
          depth,
          0,
          0,
          1,
          right,
          y + depth,
          'V',
          bottom - depth,
          'A',
          w / 2,
          depth,
          0,
          0,
          1,
          x,
          bottom - depth,
          'Z',
        ),
        strokes: path('M', x, y + depth, 'A', w / 2, depth, 0, 0, 0, right, y + depth),
      };
    case 'queue':
      return {
        outline: path(
          'M',
          x + depth,
          y,
          'H',
          right - depth,
          'A',
          depth,
          h / 2,
          0,
          0,
          1,
          right - depth,
          bottom,
          'H',
          x + depth,
          'A',
          depth,
          h / 2,
          0,
          0,
          1,
          x + depth,
          y,
          'Z',
        ),
        strokes: path('M', right - depth, y, 'A', depth, h / 2, 0, 0, 0, right - depth, bottom),
      };
    case 'process':
      return {
        outline: roundedRect(rect, 4),
        strokes: path('M', x + depth, y, 'V', bottom, 'M', right - depth, y, 'V', bottom),
      };
    case 'document':
      return {
        outline: path('M', x, y, 'H', right - 2 * depth, 'L', right, y + 2 * depth, 'V', bottom, 'H', x, 'Z'),
        strokes: path('M', right - 2 * depth, y, 'V', y + 2 * depth, 'H', right),
      };
    case 'grid':
      return {
        outline: roundedRect(rect, 4),
        strokes: path('M', x, y + depth, 'H', right, 'M', x + depth, y, 'V', bottom),
      };
  }
}

/** Length and half width of an arrowhead, in px. */
const head = { length: 9, half: 4.5 } as const;

/** A filled head whose tip is at `tip`, coming from `from`. */
export function headPath(tip: Point, from: Point): string {
  const base = towards(tip, from, head.length);
  const length = Math.hypot(base.x - tip.x, base.y - tip.y) || 1;
  const across = { x: ((tip.y - base.y) / length) * head.half, y: ((base.x - tip.x) / length) * head.half };
  return path(
    'M',
    tip.x,
    tip.y,
    'L',
    base.x + across.x,
    base.y + across.y,
    'L',
    base.x - across.x,
    base.y - across.y,
    'Z',
  );
}

/** The points of a way, short of the heads at its ends, so that no line shows beside a tip. */
export function shortened(points: readonly Point[], atStart: boolean, atEnd: boolean): Point[] {
  const cut = [...points];
  if (atEnd && cut.length > 1) cut[cut.length - 1] = towards(cut.at(-1)!, cut.at(-2)!, head.length - 1);
  if (atStart && cut.length > 1) cut[0] = towards(cut[0]!, cut[1]!, head.length - 1);
  return cut;
}
