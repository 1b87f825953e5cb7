import { type Box, extent } from './box';
import type { Line } from './words';

/** Sets `parent` and `children` of boxes that stand in order of their top left corners: the smallest box that holds another. */
export function nest(boxes: readonly Box[]): void {
  // Boxes open on the current row, by their left columns.
  let open: number[] = [];
  let row = -1;
  boxes.forEach((box, index) => {
    if (box.top !== row) {
      row = box.top;
      open = open.filter((other) => boxes[other]!.bottom > row);
    }
    const place = lowerBound(open, boxes, box.left);
    let parent = place > 0 ? open[place - 1]! : -1;
    while (parent >= 0 && !holds(boxes[parent]!, box)) parent = boxes[parent]!.parent;
    box.parent = parent;
    if (parent >= 0) boxes[parent]!.children.push(index);
    open.splice(place, 0, index);
  });
}

function holds(outer: Box, inner: Box): boolean {
  return (
    outer.top < inner.top &&
    inner.bottom <= outer.bottom &&
    outer.left < inner.left &&
    // One column more: borders slip.
    Math.max(inner.right, inner.bottomRight) <= Math.max(outer.right, outer.bottomRight) + 1
  );
}

/** The first place in `open` whose box does not stand left of `column`. */
function lowerBound(open: readonly number[], boxes: readonly Box[], column: number): number {
  let low = 0;
  let high = open.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boxes[open[middle]!]!.left < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each line of words, in order of place, the index of the smallest box it stands in; -1 for none. */
export function holders(boxes: readonly Box[], lines: readonly Line[]): number[] {
  let open: number[] = [];
  let next = 0;
  let row = -1;
  return lines.map((line) => {
    if (line.row !== row) {
      row = line.row;
      open = open.filter((box) => boxes[box]!.bottom > row);
      for (; next < boxes.length && boxes[next]!.top < row; next++)
        if (boxes[next]!.bottom > row) open.splice(lowerBound(open, boxes, boxes[next]!.left), 0, next);
    }
    const place = lowerBound(open, boxes, line.from);
    let holder = place > 0 ? open[place - 1]! : -1;
    while (holder >= 0) {
      const { from, to } = extent(boxes[holder]!, row);
      if (from < line.from && line.to <= to) break;
      holder = boxes[holder]!.parent;
    }
    return holder;
  });
}
