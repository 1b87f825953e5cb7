import { settleBorders } from './borders';
import { type Box, extent } from './box';
import { findBoxes } from './boxes';
import { nestCells, partColumns } from './columns';
import { nest } from './containment';
import { right, vertical } from './direction';
import type { Grid } from './grid';
import { Owners } from './owners';
import type { Report } from './report';
import type { Line } from './words';

/** A drawing's cells with its boxes found: what every later step reads from. */
export interface Sheet {
  readonly grid: Grid;
  readonly report: Report;
  readonly owners: Owners;
  /** In order of their top left corners. */
  readonly boxes: readonly Box[];
  /** Index of the box + 1 whose border a cell is, 0 for none. */
  readonly border: Int32Array;
  /** Index of the leaf + 1 whose text a cell is, 0 for none. A leaf is a box that holds nothing but text. */
  readonly leafOf: Int32Array;
  /** By box. */
  readonly isLeaf: readonly boolean[];
  /** Rows before it are the drawing's title. */
  readonly firstRow: number;
}

export function openSheet(grid: Grid, firstRow: number, report: Report): Sheet {
  const owners = new Owners(grid);
  const found = findBoxes(grid, report);
  const border = settleBorders(grid, found, report);
  const boxes = partColumns(grid, found, border);
  nest(boxes);
  nestCells(boxes);
  for (let cell = 0; cell < grid.size; cell++) if (border[cell] !== 0) owners.claim(cell);
  const leafOf = new Int32Array(grid.size);
  const isLeaf = boxes.map((box) => box.children.length === 0 && !isFrame(grid, box));
  boxes.forEach((box, index) => {
    if (isLeaf[index]) claimInside(grid, box, index, border, leafOf);
  });
  return { grid, report, owners, boxes, border, leafOf, isLeaf, firstRow };
}

/** A box without boxes in it that holds an arrow downwards or upwards with its stroke: its texts are nodes. */
function isFrame(grid: Grid, box: Box): boolean {
  for (let row = box.top + 1; row < box.bottom; row++) {
    const { from, to } = extent(box, row);
    for (let column = from + 1; column < to - 1; column++) {
      const cell = grid.at(row, column);
      if (cell < 0) break;
      const pointing = grid.heads[cell]!;
      if ((pointing & vertical) === 0) continue;
      const behind = pointing === 1 ? row + 1 : row - 1;
      if (behind <= box.top || behind >= box.bottom) continue;
      if ((grid.armsAt(behind, column) & pointing) !== 0) return true;
    }
  }
  return false;
}

function claimInside(grid: Grid, box: Box, index: number, border: Int32Array, leafOf: Int32Array): void {
  for (let row = box.top + 1; row < box.bottom; row++) {
    const { from, to } = extent(box, row);
    const lost = box.rights[row - box.top]! < 0;
    for (let column = from + (box.lefts[row - box.top]! < 0 ? 0 : 1); ; column++) {
      const cell = grid.at(row, column);
      if (cell < 0 || border[cell] !== 0) break;
      // Where the border is lost, the words that overrun it still belong to the box.
      if (column >= to - 1 && !(lost && (!grid.isBlank(cell) || goesOn(grid, cell)))) break;
      leafOf[cell] = index + 1;
    }
  }
}

/** True for a single blank between words. */
function goesOn(grid: Grid, cell: number): boolean {
  const next = grid.step(cell, right);
  return grid.rules.has('overrun-rows') && next >= 0 && !grid.isBlank(next) && grid.arms[next] === 0;
}

/** A row of nothing but dashes and the like: it parts what a box says. */
const ruleRow = /^[-=_~.*─━═┄┅┈┉╌╍–—]{3,}$/u;

/** The text of a box's rows from `first` to `last`, blank rows left out. */
export function boxLines(sheet: Sheet, index: number, first: number, last: number): Line[] {
  const { grid, leafOf } = sheet;
  const box = sheet.boxes[index]!;
  const lines: Line[] = [];
  for (let row = first; row <= last; row++) {
    let from = extent(box, row).from;
    while (
      from < grid.width(row) &&
      (leafOf[grid.at(row, from)] !== index + 1 || grid.isBlank(grid.at(row, from)))
    )
      if (++from > box.right + 3) break;
    let to = from;
    for (let column = from; leafOf[grid.at(row, column)] === index + 1; column++)
      if (!grid.isBlank(grid.at(row, column))) to = column + 1;
    if (to <= from) continue;
    const text = grid.text(row, from, to).replace(/\s+/g, ' ').trim();
    if (grid.rules.has('rules-in-text') && ruleRow.test(text)) sheet.owners.claimRow(row, from, to);
    else lines.push({ row, from, to, text });
  }
  return lines;
}
