import { type Lifeline, nearestLifeline } from './lifelines';
import type { Message } from './sequence';
import type { Sheet } from './sheet';
import { joinLines, type Line, openBrackets, type Said } from './words';

/** Words in brackets directly under a message still label it. */
const bracketed = /^\[.*\]$/;

/**
 * Shares out the words between lifelines: one row directly above a message, in its lane, is its label, and a row in
 * square brackets directly under it goes on with it; everything else is a note on the nearest lifeline. Labels are
 * added to `messages`; notes come back by lifeline.
 */
export function findNotes(
  sheet: Sheet,
  lifelines: readonly Lifeline[],
  messages: readonly Message[],
  first: number,
): Said[][] {
  const blocks = blocksOf(sheet, first);
  const byRow = new Map<number, Message[]>();
  for (const message of messages) {
    const row = byRow.get(message.row);
    if (row) row.push(message);
    else byRow.set(message.row, [message]);
  }
  const notes: Said[][] = lifelines.map(() => []);
  const labelOf = (lines: readonly Line[]): Message | null => {
    const [line] = lines;
    if (lines.length !== 1 || !line) return null;
    const above = (byRow.get(line.row + 1) ?? []).find((message) => covers(message, line));
    if (above && above.labels.length === 0) return above;
    if (!bracketed.test(line.text)) return null;
    return (byRow.get(line.row - 1) ?? []).find((message) => covers(message, line)) ?? null;
  };
  for (const lines of blocks) {
    const message = labelOf(lines);
    if (message) message.labels.push(lines[0]!);
    else {
      const [{ row, from, to }] = lines as [Line];
      const lifeline = nearestLifeline(lifelines, from, to - 1);
      notes[lifeline]!.push({ text: joinLines(lines), lines });
      const doubtful = (byRow.get(lines.at(-1)!.row + 2) ?? []).some((message) => covers(message, lines[0]!));
      if (doubtful)
        sheet.report.info(
          'text-as-note',
          sheet.grid.range(row, from, to),
          `"${joinLines(lines)}" stands two rows above a message; it is read as a note on "${lifelines[lifeline]!.title}", not as its label.`,
        );
    }
    for (const { row, from, to } of lines) sheet.owners.claimRow(row, from, to);
  }
  return notes;
}

/** Words top to bottom; rows join when a bracket is still open. */
function blocksOf(sheet: Sheet, first: number): Line[][] {
  const blocks: Line[][] = [];
  // Blocks with an open bracket on the row before, left to right.
  let open: { lines: Line[]; brackets: number }[] = [];
  for (let row = first; row < sheet.grid.rows; row++) {
    const next: typeof open = [];
    let at = 0;
    for (const line of wordsOn(sheet, row)) {
      while (at < open.length && open[at]!.lines.at(-1)!.to <= line.from) at++;
      const candidate = open[at]?.lines.at(-1);
      const above = candidate && continuesBelow(candidate, line) ? open[at] : undefined;
      const brackets = (above?.brackets ?? 0) + openBrackets(line.text);
      const lines = above?.lines ?? [];
      if (!above) blocks.push(lines);
      lines.push(line);
      if (brackets > 0) next.push({ lines, brackets });
    }
    open = next;
  }
  return blocks;
}

function wordsOn(sheet: Sheet, row: number): Line[] {
  const { grid, owners } = sheet;
  const lines: Line[] = [];
  const isWord = (column: number) => {
    const cell = grid.at(row, column);
    return cell >= 0 && !grid.isBlank(cell) && !owners.isClaimed(cell);
  };
  const isSpace = (column: number) => {
    const cell = grid.at(row, column);
    return cell >= 0 && grid.isBlank(cell) && grid.arms[cell] === 0;
  };
  for (let column = 0; column < grid.width(row); column++) {
    if (!isWord(column)) continue;
    const from = column;
    while (isWord(column + 1) || (isSpace(column + 1) && isWord(column + 2))) column++;
    lines.push({ row, from, to: column + 1, text: grid.text(row, from, column + 1).trim() });
  }
  return lines;
}

function covers(message: Message, line: Line): boolean {
  return message.start - 1 <= line.from && line.to <= message.end + 1;
}

function continuesBelow(above: Line, line: Line): boolean {
  return above.from < line.to && line.from < above.to && Math.abs(above.from - line.from) <= 4;
}
