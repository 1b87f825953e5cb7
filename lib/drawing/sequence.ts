import { isDashed } from './characters';
import { directions, horizontal, left, right, vertical } from './direction';
import { findNotes } from './lifeline-notes';
import {
  findLifelines,
  firstMessageRow,
  type Lifeline,
  lifelineTolerance,
  nearestLifeline,
} from './lifelines';
import type { Sheet } from './sheet';
import type { Line, Said } from './words';

/** A drawing of lifelines: messages in order of time, and notes on the lifelines. */
export interface Sequence {
  readonly lifelines: readonly Lifeline[];
  readonly messages: readonly Message[];
  /** By lifeline. */
  readonly notes: readonly (readonly Said[])[];
}

export interface Message {
  readonly row: number;
  /** Its strokes from column `start` to `end`, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Indices of lifelines. */
  readonly from: number;
  readonly to: number;
  readonly both: boolean;
  readonly undirected: boolean;
  readonly dashed: boolean;
  readonly labels: Line[];
}

/** The drawing as a sequence; null when it is none: no lifelines, or no message with a head between two of them. */
export function readSequence(sheet: Sheet): Sequence | null {
  const lifelines = findLifelines(sheet);
  if (!lifelines) return null;
  const first = firstMessageRow(lifelines);
  const messages: Message[] = [];
  for (let row = first; row < sheet.grid.rows; row++) readMessages(sheet, lifelines, row, messages);
  if (!messages.some((message) => !message.undirected)) return null;
  for (const { titleLines } of lifelines)
    for (const { row, from, to } of titleLines) sheet.owners.claimRow(row, from, to);
  claimStrokes(sheet, first);
  reportLifelines(sheet, lifelines, first);
  return { lifelines, messages, notes: findNotes(sheet, lifelines, messages, first) };
}

/** Level runs of strokes whose ends are near two lifelines; a run may pass over others. */
function readMessages(sheet: Sheet, lifelines: readonly Lifeline[], row: number, messages: Message[]): void {
  const { grid } = sheet;
  const width = grid.width(row);
  for (let column = 0; column < width; column++) {
    if ((grid.armsAt(row, column) & horizontal) === 0) continue;
    const start = column;
    const labels: Line[] = [];
    for (;;) {
      // A lifeline that the run passes over, or that stands before its head, is part of the run.
      while (column + 1 < width && continuesRun(sheet, row, column)) column++;
      const words = labels.length === 0 ? wordsInRun(sheet, row, column + 1) : null;
      if (!words) break;
      labels.push(words.line);
      sheet.owners.claimRow(row, words.line.from, words.line.to);
      column = words.goesOn;
    }
    const message = messageOf(sheet, lifelines, row, start, column + 1, labels);
    if (message) messages.push(message);
  }
}

/** Words with a blank at most on each side after which the run goes on: where, and what they say. */
function wordsInRun({ grid }: Sheet, row: number, column: number): { line: Line; goesOn: number } | null {
  if (!grid.rules.has('words-in-messages')) return null;
  const isWord = (at: number) => {
    const cell = grid.at(row, at);
    return cell >= 0 && !grid.isBlank(cell) && grid.arms[cell] === 0;
  };
  const isSpace = (at: number) =>
    grid.at(row, at) >= 0 && grid.isBlank(grid.at(row, at)) && grid.armsAt(row, at) === 0;
  const from = isSpace(column) ? column + 1 : column;
  let to = from;
  while (isWord(to) || (isSpace(to) && isWord(to + 1))) to++;
  if (to === from) return null;
  const goesOn = isSpace(to) ? to + 1 : to;
  if ((grid.armsAt(row, goesOn) & horizontal) === 0) return null;
  return { line: { row, from, to, text: grid.text(row, from, to).trim() }, goesOn };
}

function continuesRun(sheet: Sheet, row: number, column: number): boolean {
  const { grid } = sheet;
  const next = grid.armsAt(row, column + 1);
  if ((next & horizontal) !== 0) return !endsHere(sheet, row, column);
  return (
    (next & vertical) !== 0 && (grid.armsAt(row, column + 2) & left) !== 0 && !endsHere(sheet, row, column)
  );
}

/** True for a head to the right, after which another message may start. */
function endsHere(sheet: Sheet, row: number, column: number): boolean {
  return sheet.grid.heads[sheet.grid.at(row, column)] === right;
}

function messageOf(
  sheet: Sheet,
  lifelines: readonly Lifeline[],
  row: number,
  start: number,
  end: number,
  labels: Line[],
): Message | null {
  const { grid, report } = sheet;
  const a = nearest(lifelines, start);
  const b = nearest(lifelines, end - 1);
  if (a < 0 || b < 0 || a === b) {
    report.warning(
      'message-one-end',
      grid.range(row, start, end),
      'This stroke does not reach from one lifeline to another; it is read as no message.',
    );
    return null;
  }
  const cells = Array.from({ length: end - start }, (_, at) => grid.at(row, start + at));
  const toRight = cells.some((cell) => (grid.heads[cell]! & right) !== 0);
  const toLeft = cells.some((cell) => (grid.heads[cell]! & left) !== 0);
  const undirected = !toRight && !toLeft;
  if (undirected)
    report.info(
      'no-arrowhead',
      grid.range(row, start, end),
      'This message has no arrowhead; it is read as undirected.',
    );
  const dashed = cells.some((cell) => grid.dashed[cell] === 1 || isDashed(grid.code[cell]!));
  const way = toLeft && !toRight ? { from: b, to: a } : { from: a, to: b };
  return { row, start, end, ...way, both: toLeft && toRight, undirected, dashed, labels };
}

function nearest(lifelines: readonly Lifeline[], column: number): number {
  const index = nearestLifeline(lifelines, column, column);
  return Math.abs(lifelines[index]!.column - column) <= lifelineTolerance ? index : -1;
}

function claimStrokes(sheet: Sheet, first: number): void {
  const { grid, owners } = sheet;
  for (let cell = grid.offset[first] ?? grid.size; cell < grid.size; cell++) {
    if (grid.arms[cell] === 0 || owners.isClaimed(cell)) continue;
    const stands = directions.some((direction) => {
      const next = (grid.arms[cell]! & direction) === 0 ? -1 : grid.step(cell, direction);
      return next >= 0 && grid.arms[next] !== 0;
    });
    if (stands || grid.code[cell]! > 0x7f || grid.arms[cell] === vertical) owners.claim(cell);
  }
}

function reportLifelines(sheet: Sheet, lifelines: readonly Lifeline[], first: number): void {
  const { grid, report } = sheet;
  for (const { title, column } of lifelines) {
    let told = false;
    for (let row = first; row < grid.rows && !told; row++) {
      const cell = grid.at(row, column);
      if (grid.armsAt(row, column) !== 0) continue;
      const beside = [-1, 1].find((step) => (grid.armsAt(row, column + step) & vertical) !== 0);
      if (beside !== undefined) {
        report.warning(
          'lifeline-step',
          grid.range(row, column + beside, column + beside + 1),
          `The lifeline of "${title}" stands 1 column to the ${beside < 0 ? 'left' : 'right'} on this row.`,
        );
        told = true;
      } else if (!grid.isBlank(cell)) {
        report.info(
          'lifeline-overwritten',
          grid.range(row, column, column + 1),
          `Words stand on the lifeline of "${title}" here.`,
        );
        told = true;
      }
    }
  }
}
