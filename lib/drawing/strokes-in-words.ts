import type { Box } from './box';
import { horizontal, left } from './direction';
import type { Sheet } from './sheet';

/** Cells of an arrow that can stand between words: `→`, `->`, `<->`. */
const longestArrow = 3;
/** Blanks between a box and the arrow of a remark on it. */
const remarkGap = 4;
/** Blanks between an upright stroke and words that may hold arrows. */
const labelGap = 3;
/** Blanks behind a remark in which nothing else may be drawn. */
const remarkRoom = 4;

const legend = /^\s*(?:legend|legende|leyenda|légende|key|keys|symbols|notation)\b\s*:?/i;

/** True for a row that says it explains the signs of a drawing. */
export function isLegend(text: string): boolean {
  return legend.test(text);
}

/** 1 where a sign that could be a stroke or a head belongs to words instead. */
export function strokesInWords(sheet: Sheet): Uint8Array {
  const words = new Uint8Array(sheet.grid.size);
  const { rules } = sheet.grid;
  const containers = sheet.boxes.filter((_, index) => !sheet.isLeaf[index]);
  let open: Box[] = [];
  let next = 0;
  for (let row = sheet.firstRow; row < sheet.grid.rows; row++) {
    for (; next < containers.length && containers[next]!.top < row; next++) open.push(containers[next]!);
    if (open.some(({ bottom }) => bottom <= row)) open = open.filter(({ bottom }) => bottom > row);
    const pieces = piecesOf(sheet, row);
    if (rules.has('remarks')) markRemarks(sheet, row, pieces, words);
    if (rules.has('arrows-in-words')) markArrows(sheet, row, pieces, open, words);
  }
  if (rules.has('legends')) markLegends(sheet, words);
  return words;
}

/** Words, or an arrow, or strokes on a row, without a blank in them. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly kind: 'words' | 'arrow' | 'strokes' | 'upright' | 'border';
}

function piecesOf({ grid, border, leafOf }: Sheet, row: number): Piece[] {
  const pieces: Piece[] = [];
  const kindAt = (column: number): Piece['kind'] | null => {
    const cell = grid.at(row, column);
    if (cell < 0 || leafOf[cell] !== 0) return null;
    if (border[cell] !== 0) return 'border';
    if (grid.arms[cell] !== 0)
      return (grid.arms[cell]! & horizontal) === 0 && grid.heads[cell] === 0 ? 'upright' : 'strokes';
    return grid.isBlank(cell) ? null : 'words';
  };
  for (let column = 0; column < grid.width(row); column++) {
    const kind = kindAt(column);
    if (kind === null) continue;
    const from = column;
    let level = false;
    while (kindAt(column + 1) === kind && kind !== 'border') column++;
    if (kind === 'strokes')
      for (let at = from; at <= column; at++) level ||= (grid.heads[grid.at(row, at)]! & horizontal) !== 0;
    const isArrow = level && column - from + 1 <= longestArrow;
    pieces.push({ from, to: column + 1, kind: isArrow ? 'arrow' : kind });
  }
  return pieces;
}

function mark(sheet: Sheet, row: number, { from, to }: Piece, words: Uint8Array): void {
  const start = sheet.grid.offset[row]!;
  words.fill(1, start + from, start + to);
}

function gap(one: Piece | undefined, next: Piece | undefined): number {
  return one && next ? next.from - one.to : Number.POSITIVE_INFINITY;
}

/** `│ ← words`: an arrow that points back at the box left of it, and words that nothing else is drawn to. */
function markRemarks(sheet: Sheet, row: number, pieces: readonly Piece[], words: Uint8Array): void {
  const { grid } = sheet;
  pieces.forEach((arrow, at) => {
    if (arrow.kind !== 'arrow') return;
    const head = grid.at(row, arrow.from);
    if (grid.heads[head] !== left || pieces[at - 1]?.kind !== 'border') return;
    const away = gap(pieces[at - 1], arrow);
    if (away < 1 || away > remarkGap) return;
    let last = at;
    while (pieces[last + 1] && gap(pieces[last], pieces[last + 1]) <= 1 && isSaid(pieces[last + 1]!)) last++;
    if (last === at || pieces[at + 1]!.kind !== 'words') return;
    const next = pieces[last + 1];
    if (next && (isArrowLike(next) || next.kind === 'upright') && gap(pieces[last], next) <= remarkRoom)
      return;
    for (const piece of pieces.slice(at, last + 1)) mark(sheet, row, piece, words);
  });
}

function isSaid({ kind }: Piece): boolean {
  return kind === 'words';
}

function isArrowLike({ kind }: Piece): boolean {
  return kind === 'arrow' || kind === 'strokes';
}

/** `store → topic → log` beside an upright stroke, or in a container: arrows that are spoken. */
function markArrows(
  sheet: Sheet,
  row: number,
  pieces: readonly Piece[],
  containers: readonly Box[],
  words: Uint8Array,
): void {
  for (let at = 0; at < pieces.length; at++) {
    if (pieces[at]!.kind !== 'words') continue;
    const first = at;
    const arrows: Piece[] = [];
    while (at + 1 < pieces.length && gap(pieces[at], pieces[at + 1]) <= 1) {
      const next = pieces[at + 1]!;
      if (next.kind !== 'words' && next.kind !== 'arrow') break;
      if (next.kind === 'arrow') arrows.push(next);
      at++;
    }
    if (arrows.length === 0 || pieces[at]!.kind !== 'words') continue;
    const before = pieces[first - 1];
    const after = pieces[at + 1];
    if (after && isArrowLike(after) && gap(pieces[at], after) <= labelGap) continue;
    const beside = before?.kind === 'upright' && gap(before, pieces[first]) <= labelGap;
    const { from } = pieces[first]!;
    const { to } = pieces[at]!;
    const inside = containers.some((box) => box.children.length > 0 && box.left < from && to <= box.right);
    if (beside || inside) for (const arrow of arrows) mark(sheet, row, arrow, words);
  }
}

/** A row outside the boxes that says it explains the signs, and the rows under it. */
function markLegends(sheet: Sheet, words: Uint8Array): void {
  const { grid, border, leafOf } = sheet;
  const isFree = (row: number) => {
    for (let cell = grid.offset[row]!; cell < grid.offset[row + 1]!; cell++)
      if (border[cell] !== 0 || leafOf[cell] !== 0) return false;
    return true;
  };
  for (let row = sheet.firstRow; row < grid.rows; row++) {
    if (!isLegend(grid.text(row, 0, grid.width(row))) || !isFree(row)) continue;
    for (; row < grid.rows && !grid.isBlankRow(row) && isFree(row); row++)
      for (let cell = grid.offset[row]!; cell < grid.offset[row + 1]!; cell++)
        if (!grid.isBlank(cell)) words[cell] = 1;
  }
}
