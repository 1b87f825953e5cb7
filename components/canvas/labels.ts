import type { Rect } from '@/lib/model';
import { overlap } from './clip';
import { readableZoom } from './fit';

/** Steps by which labels grow against the zoom; few, so that zooming seldom draws them anew. */
const steps = [1, 1.2, 1.5, 1.8, 2.2, 2.7, 3.3, 4, 5, 6];

/** How many times its size a label is drawn at `zoom`, so that it can be read. */
export function labelScale(zoom: number): number {
  return steps.find((step) => zoom * step >= readableZoom - 1e-9) ?? steps.at(-1)!;
}

export interface PlacedLabel {
  readonly id: string;
  readonly rect: Rect;
}

/**
 * Which labels are shown when drawn `scale` times their size: those that cover no label before them. They may cover a
 * node's rim: at such a zoom its own words are too small to read. The others show when their edge is pointed at or
 * selected.
 */
export function shownLabels(labels: readonly PlacedLabel[], scale: number): ReadonlySet<string> {
  const shown = new Set<string>();
  const taken: Rect[] = [];
  for (const { id, rect } of labels) {
    const grown = grownBy(rect, scale);
    if (scale > 1 && taken.some((other) => overlap(other, grown))) continue;
    taken.push(grown);
    shown.add(id);
  }
  return shown;
}

function grownBy({ x, y, width, height }: Rect, scale: number): Rect {
  return {
    x: x - (width * (scale - 1)) / 2,
    y: y - (height * (scale - 1)) / 2,
    width: width * scale,
    height: height * scale,
  };
}
