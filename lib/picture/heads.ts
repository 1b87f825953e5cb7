import type { Point } from '@/lib/model';
import { path } from '@/lib/theme';
import { towards } from './way';

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
