import type { Drawing } from '@/lib/model';
import type { Box } from './box';
import { type Direction, down, horizontal, left, opposite, right, up, vertical } from './direction';
import { type Fence, linesOf } from './fences';
import { type DocumentFormat, passagesOf } from './formats';
import { Grid } from './grid';
import { readDocument } from './read';
import { Report } from './report';
import { openSheet, type Sheet } from './sheet';
import { Strokes } from './strokes';
import { splitSections } from './titles';

/**
 * Readings that may be spent on one passage, and characters that these may come to: a tidier drawing is looked for step
 * by step, each step read again.
 */
const mostReadings = 400;
const mostCharacters = 2_000_000;
const tabWidth = 8;

/**
 * The document with its drawings tidied: borders straight, marks where strokes leave them, arrowheads up to what they
 * point at. Every step is kept only if the drawing reads the same after it, so that nothing that is read ever changes.
 */
export function tidyDocument(text: string, format: DocumentFormat = 'markdown'): string {
  const ends = text.match(/\r\n|\n|\r/g) ?? [];
  const lines = linesOf(text);
  for (const fence of passagesOf(text, format)) {
    const rows = fence.lines.map((line, at) => ({ line, whole: lines[fence.line - 1 + at] ?? '' }));
    // What is shown otherwise than it is written (entities, a closing mark behind it) is left alone.
    if (rows.some(({ line, whole }) => line.length !== whole.length || /\t/.test(line))) continue;
    tidyRows(fence).forEach((line, at) => {
      const { whole, line: before } = rows[at]!;
      if (line === before) return;
      const kept = prefixOf(before, whole);
      lines[fence.line - 1 + at] = whole.slice(0, kept) + line.slice(kept);
    });
  }
  return lines.map((line, at) => line + (ends[at] ?? '')).join('');
}

/** How many characters at the start of a line are marks around the drawing. */
function prefixOf(line: string, whole: string): number {
  let kept = 0;
  for (let at = 0; at < line.length; at++) if (line[at] !== whole[at]) kept = at + 1;
  return kept;
}

function tidyRows(fence: Fence): readonly string[] {
  let best = fence.lines;
  let now = judge(best);
  if (now.said === null) return best;
  const characters = best.reduce((sum, line) => sum + line.length + 1, 0);
  const most = Math.min(mostReadings, Math.floor(mostCharacters / characters));
  let readings = 0;
  for (let changed = true; changed && readings < most; ) {
    changed = false;
    for (const step of stepsOf(best)) {
      if (++readings > most) break;
      const next = judge(step);
      if (next.said !== now.said || next.untidy >= now.untidy) continue;
      best = step;
      now = next;
      changed = true;
      break;
    }
  }
  return best;
}

interface Judged {
  /** All that is read, as text; null when there is no drawing. */
  readonly said: string | null;
  /** How much is amiss: columns that borders slipped, marks that are missing, doubts. */
  readonly untidy: number;
}

function judge(lines: readonly string[]): Judged {
  const { drawings, diagnostics } = readDocument(lines.join('\n'), { format: 'text' });
  if (drawings.length === 0) return { said: null, untidy: 0 };
  const slips = sheetsOf(lines).reduce((sum, { sheet, ends }) => {
    const borders = sheet.boxes.reduce((all, box) => all + slipOf(box), 0);
    return sum + borders + ends.filter((end) => !end.marked || end.gap > 0).length;
  }, 0);
  return { said: JSON.stringify(drawings.map(sayingOf)), untidy: slips * 1000 + diagnostics.length };
}

function sayingOf({ title, kind, nodes, edges, notes }: Drawing): unknown {
  return [
    title,
    kind,
    nodes.map((node) => [
      node.id,
      node.title,
      node.kind,
      node.parent,
      node.attributes.map(({ text }) => text),
    ]),
    edges.map(({ id, label, both, undirected, dashed }) => [id, label, both, undirected, dashed]),
    notes.map(({ text }) => text),
  ];
}

function slipOf(box: Box): number {
  let slip = Math.abs(box.bottomLeft - box.left) + Math.abs(box.bottomRight - box.right);
  for (let at = 1; at < box.bottom - box.top; at++) {
    slip += box.lefts[at]! < 0 ? 4 : Math.abs(box.lefts[at]! - box.left);
    slip += box.rights[at]! < 0 ? 4 : Math.abs(box.rights[at]! - box.right);
  }
  return slip;
}

/** Where a stroke meets a border. */
interface Meeting {
  readonly row: number;
  readonly column: number;
  readonly direction: Direction;
  readonly head: boolean;
  /** Blank cells up to the border. */
  readonly gap: number;
  /** Column of an arrowhead for this stroke that stands beside it in the border; -1 for none. */
  readonly headBeside: number;
  readonly marked: boolean;
}

function sheetsOf(lines: readonly string[]): { start: number; sheet: Sheet; ends: Meeting[] }[] {
  return splitSections(new Grid(lines, 1, tabWidth)).map((section) => {
    const grid = new Grid(lines.slice(section.start, section.end), 1, tabWidth);
    const sheet = openSheet(grid, section.body - section.start, new Report());
    return { start: section.start, sheet, ends: meetingsOf(sheet) };
  });
}

const directionsOut: readonly Direction[] = [up, right, down, left];
/** Blanks that may lie between a stroke and the border it meets. */
const mostGap = 3;

function meetingsOf(sheet: Sheet): Meeting[] {
  const { grid, border } = sheet;
  const strokes = new Strokes(sheet);
  const meetings: Meeting[] = [];
  for (let cell = 0; cell < grid.size; cell++)
    for (const direction of directionsOut) {
      if ((strokes.free(cell) & direction) === 0 || border[cell] !== 0) continue;
      let next = grid.step(cell, direction);
      let gap = 0;
      while (next >= 0 && border[next] === 0 && grid.isBlank(next) && gap < mostGap) {
        next = grid.step(next, direction);
        gap++;
      }
      if (next < 0 || border[next] === 0) continue;
      const head = grid.heads[cell] !== 0;
      const headBeside = head ? -1 : headNear(sheet, next, direction);
      meetings.push({
        headBeside,
        row: grid.rowOf[cell]!,
        column: grid.columnOf(cell),
        direction,
        head,
        gap,
        marked:
          headBeside < 0 &&
          (head ||
            grid.heads[next] !== 0 ||
            (grid.arms[next]! & opposite(direction)) !== 0 ||
            markFor(grid, next, direction) === undefined),
      });
    }
  return meetings;
}

/** The column of a head beside a cell of a level border that points on from a stroke; -1 for none. */
function headNear({ grid, border }: Sheet, cell: number, direction: Direction): number {
  if ((direction & vertical) === 0 || grid.heads[cell] !== 0) return -1;
  const [row, column] = [grid.rowOf[cell]!, grid.columnOf(cell)];
  for (const beside of [-1, 1, -2, 2, -3, 3]) {
    const at = grid.at(row, column + beside);
    if (at >= 0 && border[at] === border[cell] && grid.heads[at] === direction) return column + beside;
  }
  return -1;
}

/** The sign that shows a stroke leaving a plain border; undefined where none is known. */
function markFor(grid: Grid, cell: number, direction: Direction): string | undefined {
  const sign = String.fromCodePoint(Math.max(0, grid.code[cell]!));
  if (sign === '-' || sign === '|') return '+';
  if (sign === '─' && (direction & vertical) !== 0) return direction === up ? '┬' : '┴';
  if (sign === '│' && (direction & horizontal) !== 0) return direction === left ? '├' : '┤';
  return undefined;
}

/** Drawings that are one step from another: a border moved, a mark set, a gap closed. */
function* stepsOf(lines: readonly string[]): Generator<readonly string[]> {
  for (const { start, sheet, ends } of sheetsOf(lines)) {
    const { grid } = sheet;
    const changed = (row: number, text: string) => lines.with(start + row, text.trimEnd());
    for (const box of sheet.boxes)
      for (let row = box.top; row <= box.bottom; row++) {
        const at = row - box.top;
        for (const [actual, wanted] of [
          [box.lefts[at]!, box.left],
          [box.rights[at]!, box.right],
        ] as const) {
          if (actual === wanted) continue;
          const line = lines[start + row]!;
          if (actual < 0) {
            const end = grid.width(row);
            if (wanted >= end) yield changed(row, line + ' '.repeat(wanted - end) + sideOf(grid, box));
            continue;
          }
          for (const text of moves(grid, line, row, actual, wanted)) yield changed(row, text);
        }
      }
    for (const meeting of ends) {
      const { row, column, direction, gap } = meeting;
      if (gap > 0 && (direction & horizontal) !== 0)
        yield changed(row, closeGap(grid, lines[start + row]!, meeting));
      if (meeting.marked || gap > 0) continue;
      const cell = grid.step(grid.at(row, column), direction);
      const at = grid.rowOf[cell]!;
      if (meeting.headBeside >= 0) {
        const line = lines[start + at]!;
        const head = grid.text(at, meeting.headBeside, meeting.headBeside + 1);
        const without = replaced(grid, line, at, meeting.headBeside, grid.text(at, column, column + 1));
        yield changed(at, replaced(grid, without, at, column, head));
        continue;
      }
      const mark = markFor(grid, cell, direction)!;
      yield changed(at, replaced(grid, lines[start + at]!, at, grid.columnOf(cell), mark));
    }
  }
}

function sideOf(grid: Grid, box: Box): string {
  const sign = grid.text(box.top + 1, box.lefts[1]!, box.lefts[1]! + 1);
  return /^[|│║┃:]$/.test(sign) ? sign : grid.text(box.top, box.left, box.left + 1) === '+' ? '|' : '│';
}

/** A border brought to its column: with all that stands right of it, or by itself. */
function* moves(grid: Grid, line: string, row: number, actual: number, wanted: number): Generator<string> {
  const at = indexOf(grid, row, actual);
  const before = line.slice(0, at);
  const rest = line.slice(at);
  const by = wanted - actual;
  const level = /[-─═━=]$/.exec(before)?.[0];
  let moved: string | null;
  if (by > 0) moved = before + (level ?? ' ').repeat(by);
  else moved = /^[ ]+$|^([-─═━=])\1*$/.test(before.slice(by)) ? before.slice(0, by) : null;
  if (moved === null) return;
  yield moved + rest;
  const [sign, behind] = [rest.slice(0, 1), rest.slice(1)];
  if (by > 0 && behind.slice(0, by).trim() === '') yield moved + sign + behind.slice(by);
  if (by < 0) yield moved + sign + ' '.repeat(-by) + behind;
}

function closeGap(grid: Grid, line: string, { row, column, direction, head, gap }: Meeting): string {
  const sign = grid.text(row, column, column + 1);
  const at = indexOf(grid, row, direction === right ? column : column - gap);
  const wire = grid.text(
    row,
    column + (direction === right ? -1 : 1),
    column + (direction === right ? 0 : 2),
  );
  const fill = /^[-─═━=]$/.test(wire) ? wire : head ? (sign.charCodeAt(0) < 0x80 ? '-' : '─') : sign;
  const filled = fill.repeat(gap);
  const text = direction === right ? filled + sign : sign + filled;
  return line.slice(0, at) + text + line.slice(at + gap + 1);
}

function replaced(grid: Grid, line: string, row: number, column: number, sign: string): string {
  const at = indexOf(grid, row, column);
  return line.slice(0, at) + sign + line.slice(at + 1);
}

/** The index in a row's text of the character at a column. */
function indexOf(grid: Grid, row: number, column: number): number {
  return grid.range(row, column, column + 1).column - 1;
}
