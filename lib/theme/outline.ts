import type { Rect } from '@/lib/model';
import type { Form } from './form';
import { path, roundedRect } from './path';

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
