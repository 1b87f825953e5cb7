import type { Nodes } from './nodes';
import { joinRows, type Runs, takeRun } from './runs';
import type { Sheet } from './sheet';
import { type Line, readAttributes, type Said } from './words';

/** Blanks between a box and a caption on its right. */
const captionGap = 4;

/**
 * Places the words that nothing has claimed: those right of a leaf are said of it, those in a container of the container;
 * returns the others, which are notes of the drawing.
 */
export function placeRest(sheet: Sheet, runs: Runs, nodes: Nodes): Said[] {
  const said = new Map<number, number[]>();
  const notes: Said[] = [];
  runs.lines.forEach((line, run) => {
    if (runs.taken[run] === 1) {
      sheet.owners.claimRow(line.row, line.from, line.to);
      return;
    }
    const leaf = isRemark(line) ? -1 : leafOnLeft(sheet, line);
    const holder = leaf >= 0 ? leaf : nodes.holders[run]!;
    takeRun(sheet, runs, run);
    if (holder >= 0 && !isRemark(line) && (leaf >= 0 || !sheet.isLeaf[holder])) {
      const known = said.get(holder);
      if (known) known.push(run);
      else said.set(holder, [run]);
      return;
    }
    for (const note of readAttributes([line])) notes.push(note);
    sheet.report.info(
      'text-as-note',
      sheet.grid.range(line.row, line.from, line.to),
      `"${line.text}" belongs to no box and no connector; it is kept as a note.`,
    );
  });
  for (const [index, indices] of said) {
    const node = nodes.all[nodes.ofBox[index]!]!;
    node.attributes = [...node.attributes, ...readAttributes(joinRows(runs, indices))];
  }
  return notes;
}

/** Words behind an arrow that points back are about the drawing, not part of what they point at. */
function isRemark({ text }: Line): boolean {
  return /^(?:<[-=]{0,2}|[←⇐⟵◄◀])\s/u.test(text);
}

function leafOnLeft(sheet: Sheet, line: Line): number {
  const { grid, border, boxes, isLeaf } = sheet;
  for (let column = line.from - 1; column >= line.from - 1 - captionGap; column--) {
    const cell = grid.at(line.row, column);
    if (cell < 0) return -1;
    const index = border[cell]! - 1;
    if (index >= 0) {
      const { left, top, bottom } = boxes[index]!;
      return isLeaf[index] && column > left && line.row > top && line.row < bottom ? index : -1;
    }
    if (!grid.isBlank(cell)) return -1;
  }
  return -1;
}
