import { horizontal } from './direction';
import type { Ends } from './ends';
import type { Node } from './node';
import { type Nodes, sayOf } from './nodes';
import { joinRows, type Runs, takeRun } from './runs';
import type { Sheet } from './sheet';
import type { Strokes } from './strokes';
import type { Line } from './words';

/** Columns beside an arrowhead in which the title of what it points at may stand; the right side first. */
const besideHead = [2, 1, 3, 4, -2, -3];

/** Gives titles to containers, and to boxes that name nothing themselves. */
export function nameNodes(
  sheet: Sheet,
  strokes: Strokes,
  runs: Runs,
  found: Ends,
  nodes: Nodes,
  drawingTitle: string,
): void {
  nameContainers(sheet, strokes, runs, nodes);
  const heads = headsByBox(sheet, found);
  sheet.boxes.forEach((_, index) => {
    const node = nodes.all[nodes.ofBox[index]!]!;
    if (node.title !== '' || takeHeading(sheet, index, node, drawingTitle)) return;
    const run = runAbove(sheet, strokes, runs, index) ?? runBesideHead(sheet, runs, heads.get(index) ?? []);
    if (run !== null) takeWords(sheet, runs, run, node);
    else {
      const [first, ...others] = node.attributes;
      if (!first) return;
      node.title = first.text;
      node.titleLines = first.lines;
      node.attributes = others;
    }
  });
}

/** Words above everything in a container name it. */
function nameContainers(sheet: Sheet, strokes: Strokes, runs: Runs, nodes: Nodes): void {
  const tops = new Map<number, number>();
  for (const { parent, place } of nodes.all)
    tops.set(parent, Math.min(tops.get(parent) ?? Number.POSITIVE_INFINITY, place.row));
  const above = new Map<number, number[]>();
  nodes.holders.forEach((holder, run) => {
    if (holder < 0 || sheet.isLeaf[holder] || runs.taken[run] === 1) return;
    const first = tops.get(nodes.ofBox[holder]!) ?? sheet.boxes[holder]!.bottom;
    if (runs.lines[run]!.row >= first || isBesideStroke(sheet, strokes, runs.lines[run]!)) return;
    const known = above.get(holder);
    if (known) known.push(run);
    else above.set(holder, [run]);
  });
  if (sheet.grid.rules.has('only-words')) nameByOnlyWords(sheet, strokes, runs, nodes, above);
  for (const [index, indices] of above) {
    sayOf(nodes.all[nodes.ofBox[index]!]!, joinRows(runs, indices));
    for (const run of indices) takeRun(sheet, runs, run);
  }
}

/** A container that nothing names takes the only words in it. */
function nameByOnlyWords(
  sheet: Sheet,
  strokes: Strokes,
  runs: Runs,
  nodes: Nodes,
  above: Map<number, number[]>,
): void {
  const inside = new Map<number, number[]>();
  nodes.holders.forEach((holder, run) => {
    if (holder < 0 || sheet.isLeaf[holder] || runs.taken[run] === 1 || above.has(holder)) return;
    if (nodes.all[nodes.ofBox[holder]!]!.title !== '' || isBesideStroke(sheet, strokes, runs.lines[run]!))
      return;
    inside.set(holder, [...(inside.get(holder) ?? []).slice(0, 1), run]);
  });
  for (const [holder, indices] of inside) if (indices.length === 1) above.set(holder, indices);
}

function isBesideStroke(sheet: Sheet, strokes: Strokes, { row, from, to }: Line): boolean {
  for (let distance = 1; distance <= 2; distance++)
    for (const column of [from - distance, to - 1 + distance]) {
      const cell = sheet.grid.at(row, column);
      if (cell >= 0 && strokes.isLine[cell] === 1) return true;
    }
  return false;
}

/** The drawing's heading names its first box when that stands right under it, alone on its row. */
function takeHeading(sheet: Sheet, index: number, node: Node, heading: string): boolean {
  const { boxes, firstRow, grid, report } = sheet;
  if (heading === '' || index !== 0 || boxes[0]!.top !== firstRow || boxes[1]?.top === firstRow) return false;
  const row = firstRow - 1;
  const text = grid.text(row, 0, grid.width(row));
  const start = text.length - text.trimStart().length;
  const from = grid.columnAt(row, start);
  const to = grid.columnAt(row, text.trimEnd().length);
  node.title = heading;
  node.titleLines = [{ row, from, to, text: heading }];
  report.info(
    'title-from-heading',
    grid.range(row, from, to),
    `The box under this heading has no title of its own; it takes "${heading}".`,
  );
  return true;
}

function takeWords(sheet: Sheet, runs: Runs, run: number, node: Node): void {
  const line = runs.lines[run]!;
  takeRun(sheet, runs, run);
  node.title = line.text.endsWith(':') ? line.text.slice(0, -1).trimEnd() : line.text;
  node.titleLines = [line];
  sheet.report.info(
    'title-from-text',
    sheet.grid.range(line.row, line.from, line.to),
    `The box below has no title of its own; it takes "${node.title}".`,
  );
}

/** Words right above the box that stand beside no stroke, as labels do. */
function runAbove(sheet: Sheet, strokes: Strokes, runs: Runs, index: number): number | null {
  const box = sheet.boxes[index]!;
  for (let column = box.left; column <= box.right; column++) {
    const cell = sheet.grid.at(box.top - 1, column);
    const run = cell < 0 ? -1 : runs.at[cell]! - 1;
    if (run < 0) continue;
    return runs.taken[run] === 0 && !isBesideStroke(sheet, strokes, runs.lines[run]!) ? run : null;
  }
  return null;
}

function runBesideHead(sheet: Sheet, runs: Runs, heads: readonly number[]): number | null {
  const { grid } = sheet;
  for (const cell of heads)
    for (const side of besideHead) {
      const beside = grid.at(grid.rowOf[cell]!, grid.columnOf(cell) + side);
      const run = beside < 0 ? -1 : runs.at[beside]! - 1;
      if (run >= 0 && runs.taken[run] === 0) return run;
    }
  return null;
}

/** The cells of the upright arrowheads that point at each box. */
function headsByBox(sheet: Sheet, found: Ends): Map<number, number[]> {
  const heads = new Map<number, number[]>();
  for (const { target, head, cell } of found.ends) {
    if (!head || !('box' in target) || (sheet.grid.heads[cell]! & horizontal) !== 0) continue;
    const known = heads.get(target.box);
    if (known) known.push(cell);
    else heads.set(target.box, [cell]);
  }
  return heads;
}
