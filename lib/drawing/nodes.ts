import { extent } from './box';
import { readCompartments } from './compartments';
import { holders } from './containment';
import { horizontal } from './direction';
import type { Ends } from './ends';
import type { Node } from './node';
import type { Runs } from './runs';
import { boxLines, type Sheet } from './sheet';
import type { Strokes } from './strokes';
import { joinLines, type Line, readAttributes, readWords } from './words';

/** Blanks between a box and a caption on its right. */
const captionGap = 4;

/** The nodes of a drawing. Words that name nothing yet are placed by `placeRest`, when labels have had their turn. */
export interface Nodes {
  readonly all: Node[];
  /** Index of a box's node. */
  readonly ofBox: readonly number[];
  /** Index of a text node's node. */
  readonly ofText: readonly number[];
  /** Gives what is left to containers and boxes; returns what belongs to none, by row. */
  placeRest(): Line[][];
}

export function readNodes(
  sheet: Sheet,
  strokes: Strokes,
  runs: Runs,
  found: Ends,
  drawingTitle: string,
): Nodes {
  const reader = new NodeReader(sheet, strokes, runs, found);
  reader.read(drawingTitle);
  return reader;
}

class NodeReader implements Nodes {
  readonly all: Node[] = [];
  readonly ofBox: number[] = [];
  readonly ofText: number[] = [];
  readonly #sheet: Sheet;
  readonly #strokes: Strokes;
  readonly #runs: Runs;
  readonly #found: Ends;
  /** Index of the box that holds each run, -1 for none. */
  readonly #holders: readonly number[];
  /** The cells of upright arrowheads that point at each box. */
  readonly #headsOn = new Map<number, number[]>();

  constructor(sheet: Sheet, strokes: Strokes, runs: Runs, found: Ends) {
    this.#sheet = sheet;
    this.#strokes = strokes;
    this.#runs = runs;
    this.#found = found;
    this.#holders = holders(sheet.boxes, runs.lines);
    for (const { target, head, cell } of found.ends) {
      if (!head || !('box' in target) || (sheet.grid.heads[cell]! & horizontal) !== 0) continue;
      const known = this.#headsOn.get(target.box);
      if (known) known.push(cell);
      else this.#headsOn.set(target.box, [cell]);
    }
  }

  read(drawingTitle: string): void {
    this.#sheet.boxes.forEach((_, index) => {
      this.#readBox(index);
    });
    this.#found.texts.forEach((_, index) => {
      this.#readText(index);
    });
    this.#titleContainers();
    this.#titleUntitled(drawingTitle);
  }

  #readBox(index: number): void {
    const { boxes, isLeaf, grid } = this.#sheet;
    const box = boxes[index]!;
    const rows = Array.from({ length: box.bottom - box.top + 1 }, (_, at) => ({
      row: box.top + at,
      ...extent(box, box.top + at),
    }));
    const right = Math.max(box.right, box.bottomRight);
    const node: Node = {
      title: '',
      titleLines: [],
      attributes: [],
      parent: box.parent < 0 ? -1 : this.ofBox[box.parent]!,
      kind: isLeaf[index] ? 'component' : 'group',
      place: { row: box.top, column: box.left, rows: rows.length, columns: right - box.left + 1 },
      rows,
    };
    this.ofBox[index] = this.all.length;
    this.all.push(node);
    if (box.caption) {
      const { from, to } = box.caption;
      const text = grid.text(box.top, from, to).trim();
      node.title = text;
      node.titleLines = [{ row: box.top, from, to, text }];
    }
    if (isLeaf[index]) this.#readLeaf(index, node);
  }

  #readLeaf(index: number, node: Node): void {
    const { owners, boxes } = this.#sheet;
    const box = boxes[index]!;
    const bounds = [box.top, ...box.dividers, box.bottom];
    const compartments = bounds.slice(1).map((end, at) => ({
      first: bounds[at]! + 1,
      lines: boxLines(this.#sheet, index, bounds[at]! + 1, end - 1),
      last: end - 1,
    }));
    for (const { lines } of compartments)
      for (const line of lines) owners.claimRow(line.row, line.from, line.to);
    const parts = readCompartments(compartments);
    if (parts) {
      node.kind = 'group';
      const parent = this.ofBox[index]!;
      for (const { first, last, words } of parts) {
        this.all.push({
          title: words.title,
          titleLines: words.titleLines,
          attributes: [...words.attributes],
          parent,
          kind: 'component',
          place: { row: first, column: box.left, rows: last - first + 1, columns: box.right - box.left + 1 },
          rows: node.rows.filter(({ row }) => row >= first && row <= last),
        });
      }
      return;
    }
    const [head, ...rest] = compartments;
    if (node.title === '') {
      const words = readWords(head?.lines ?? []);
      node.title = words.title;
      node.titleLines = words.titleLines;
      node.attributes.push(...words.attributes);
    } else node.attributes.push(...readAttributes(head?.lines ?? []));
    for (const { lines } of rest) node.attributes.push(...readAttributes(lines));
  }

  #readText(index: number): void {
    const { owners, isLeaf } = this.#sheet;
    const { text, lines } = this.#found.texts[index]!;
    const [line] = lines;
    const holder = this.#holders[this.#runs.at[this.#sheet.grid.at(line!.row, line!.from)]! - 1]!;
    for (const { row, from, to } of lines) owners.claimRow(row, from, to);
    // The same words drawn again further off are the same node, at the first place.
    const near = lines.filter((one, at) => at === 0 || one.row - lines[at - 1]!.row === 1);
    const from = near.reduce((least, one) => Math.min(least, one.from), line!.from);
    const to = near.reduce((most, one) => Math.max(most, one.to), line!.to);
    this.ofText[index] = this.all.length;
    this.all.push({
      title: text,
      titleLines: lines,
      attributes: [],
      parent: holder < 0 || isLeaf[holder] ? -1 : this.ofBox[holder]!,
      kind: 'text',
      place: { row: line!.row, column: from, rows: near.at(-1)!.row - line!.row + 1, columns: to - from },
      rows: lines,
    });
  }

  /** Words above everything in a container name it. */
  #titleContainers(): void {
    const { boxes, isLeaf } = this.#sheet;
    const inside = new Map<number, number[]>();
    this.#holders.forEach((holder, run) => {
      if (holder < 0 || isLeaf[holder] || this.#runs.taken[run] === 1) return;
      const known = inside.get(holder);
      if (known) known.push(run);
      else inside.set(holder, [run]);
    });
    const tops = new Map<number, number>();
    for (const node of this.all) {
      const top = tops.get(node.parent) ?? Number.POSITIVE_INFINITY;
      tops.set(node.parent, Math.min(top, node.place.row));
    }
    for (const [index, indices] of inside) {
      const node = this.all[this.ofBox[index]!]!;
      const first = tops.get(this.ofBox[index]!) ?? boxes[index]!.bottom;
      const above = indices.filter((run) => this.#runs.lines[run]!.row < first && !this.#isBesideStroke(run));
      const lines = this.#rows(above);
      for (const run of above) this.#take(run);
      if (node.title !== '') node.attributes.push(...readAttributes(lines));
      else {
        const words = readWords(lines);
        node.title = words.title;
        node.titleLines = words.titleLines;
        node.attributes.push(...words.attributes);
      }
    }
  }

  #isBesideStroke(run: number): boolean {
    const { grid } = this.#sheet;
    const { row, from, to } = this.#runs.lines[run]!;
    for (let distance = 1; distance <= 2; distance++)
      for (const column of [from - distance, to - 1 + distance]) {
        const cell = grid.at(row, column);
        if (cell >= 0 && this.#strokes.isLine[cell] === 1) return true;
      }
    return false;
  }

  /** A box that names nothing takes the heading above it, else the words beside the arrowhead that ends on it, else its first row. */
  #titleUntitled(drawingTitle: string): void {
    const { boxes, report, grid, firstRow } = this.#sheet;
    boxes.forEach((box, index) => {
      const node = this.all[this.ofBox[index]!]!;
      if (node.title !== '') return;
      if (drawingTitle !== '' && box.top === firstRow && boxes[1]?.top !== firstRow && index === 0) {
        const row = firstRow - 1;
        const line = this.#headingLine(row, drawingTitle);
        node.title = drawingTitle;
        node.titleLines = [line];
        report.info(
          'title-from-heading',
          grid.range(row, line.from, line.to),
          `The box under it has no title of its own; it takes "${drawingTitle}".`,
        );
        return;
      }
      const run = this.#runAbove(index) ?? this.#runBesideHead(index);
      if (run !== null) {
        const line = this.#runs.lines[run]!;
        this.#take(run);
        node.title = line.text.replace(/\s*:$/, '');
        node.titleLines = [line];
        report.info(
          'title-from-text',
          grid.range(line.row, line.from, line.to),
          `The box below has no title of its own; it takes "${node.title}".`,
        );
        return;
      }
      const [first, ...others] = node.attributes;
      if (!first) return;
      node.title = first.text;
      node.titleLines = first.lines;
      node.attributes.splice(0, node.attributes.length, ...others);
    });
  }

  #headingLine(row: number, title: string): Line {
    const { grid } = this.#sheet;
    const text = grid.text(row, 0, grid.width(row));
    const from = text.length - text.trimStart().length;
    return { row, from, to: from + text.trim().length, text: title };
  }

  #runAbove(index: number): number | null {
    const { boxes, grid } = this.#sheet;
    const box = boxes[index]!;
    for (let column = box.left; column <= box.right; column++) {
      const cell = grid.at(box.top - 1, column);
      const run = cell < 0 ? 0 : this.#runs.at[cell]!;
      if (run === 0) continue;
      return this.#runs.taken[run - 1] === 0 && !this.#isBesideStroke(run - 1) ? run - 1 : null;
    }
    return null;
  }

  #runBesideHead(index: number): number | null {
    const { grid } = this.#sheet;
    for (const cell of this.#headsOn.get(index) ?? []) {
      const row = grid.rowOf[cell]!;
      const column = grid.columnOf(cell);
      for (const side of [2, 1, 3, 4, -2, -3]) {
        const at = grid.at(row, column + side);
        const run = at < 0 ? 0 : this.#runs.at[at]!;
        if (run !== 0 && this.#runs.taken[run - 1] === 0) return run - 1;
      }
    }
    return null;
  }

  placeRest(): Line[][] {
    const { isLeaf, grid, report } = this.#sheet;
    const captions = new Map<number, number[]>();
    const contents = new Map<number, number[]>();
    const notes: number[] = [];
    const put = (map: Map<number, number[]>, key: number, run: number) => {
      const known = map.get(key);
      if (known) known.push(run);
      else map.set(key, [run]);
    };
    this.#runs.lines.forEach((line, run) => {
      if (this.#runs.taken[run] === 1) {
        this.#sheet.owners.claimRow(line.row, line.from, line.to);
        return;
      }
      const beside = this.#boxOnLeft(line);
      const holder = this.#holders[run]!;
      if (beside >= 0) put(captions, beside, run);
      else if (holder >= 0 && !isLeaf[holder]) put(contents, holder, run);
      else notes.push(run);
    });
    for (const map of [captions, contents])
      for (const [index, indices] of map) {
        this.all[this.ofBox[index]!]!.attributes.push(...readAttributes(this.#rows(indices)));
        for (const run of indices) this.#take(run);
      }
    for (const run of notes) {
      const line = this.#runs.lines[run]!;
      this.#take(run);
      report.info(
        'text-as-note',
        grid.range(line.row, line.from, line.to),
        `"${line.text}" belongs to no box and no connector; it is kept as a note.`,
      );
    }
    return notes.map((run) => [this.#runs.lines[run]!]);
  }

  #boxOnLeft(line: Line): number {
    const { grid, border, boxes, isLeaf } = this.#sheet;
    for (let column = line.from - 1; column >= line.from - 1 - captionGap; column--) {
      const cell = grid.at(line.row, column);
      if (cell < 0) return -1;
      const index = border[cell]! - 1;
      if (index >= 0) {
        const box = boxes[index]!;
        return isLeaf[index] && column > box.left && line.row > box.top && line.row < box.bottom ? index : -1;
      }
      if (!grid.isBlank(cell)) return -1;
    }
    return -1;
  }

  #take(run: number): void {
    const line = this.#runs.lines[run]!;
    this.#runs.taken[run] = 1;
    this.#sheet.owners.claimRow(line.row, line.from, line.to);
  }

  /** Runs as lines, those of one row joined. */
  #rows(indices: readonly number[]): Line[] {
    const rows: Line[] = [];
    for (const run of indices) {
      const line = this.#runs.lines[run]!;
      const last = rows.at(-1);
      if (last?.row === line.row)
        rows[rows.length - 1] = { ...last, to: line.to, text: joinLines([last, line]) };
      else rows.push(line);
    }
    return rows;
  }
}
