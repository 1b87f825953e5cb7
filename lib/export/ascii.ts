import type { ViewEdge } from '@/lib/model';
import { arms, Canvas } from './ascii-canvas';
import { inLanes } from './ascii-lanes';
import { refuseUnwritable } from './ascii-refusals';
import { nearestSegment, type Segment, segmentsOf } from './ascii-segments';
import { drawSequence } from './ascii-sequence';
import { Sheet } from './ascii-sheet';
import { viewFormat } from './format';
import type { Page, Placed, Routed } from './page';
import { oneLine } from './text';

/** A drawing in text, as the ones that are read: reading it gives the same graph. */
export const ascii = viewFormat(
  {
    id: 'ascii',
    title: 'Text drawing',
    extension: 'txt',
    mediaType: 'text/plain',
    opening: 'Paste it into any text in a fixed-width font. Read by this explorer it gives the same graph.',
    losses: {
      positions: 'partly',
      nesting: 'kept',
      kinds: 'lost',
      attributes: 'kept',
      edgeLabels: 'kept',
      doubleHeads: 'kept',
      implied: 'lost',
      notes: 'partly',
      source: 'lost',
    },
  },
  (page) => {
    refuseUnwritable(page);
    const lines = page.view.kind === 'sequence' ? drawSequence(page) : drawGraph(page);
    const notes = page.view.notes.map(({ text }) => oneLine(text)).filter((text) => text !== '');
    return `${[...lines, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n')}\n`;
  },
);

/** Strokes or labels that would be read as something else. */
class Knot extends Error {
  override readonly name = 'Knot';
}

/** The graph where the layout put it; where edges share their ways there, one box below the other instead. */
function drawGraph(page: Page): string[] {
  try {
    return new Drawing(page).lines();
  } catch (error) {
    if (!(error instanceof Knot)) throw error;
    return new Drawing(inLanes(page)).lines();
  }
}

/** A graph on a grid of characters. */
class Drawing {
  readonly #page: Page;
  /** Three cells: a border, the head before it, and a stroke, before another stroke may cross. */
  readonly #columns = new Sheet(3);
  readonly #rows = new Sheet(1);
  readonly #canvas = new Canvas();

  constructor(page: Page) {
    this.#page = page;
    for (const placed of page.nodes) this.#makeRoomForNode(placed);
    for (const routed of page.edges) this.#makeRoomForEdge(routed);
  }

  lines(): string[] {
    for (const placed of this.#page.nodes) this.#drawNode(placed);
    for (const routed of this.#page.edges) this.#drawEdge(routed);
    for (const routed of this.#page.edges) this.#drawLabel(routed);
    return this.#canvas.lines();
  }

  #words({ node }: Placed): string[] {
    const attributes = node.attributes.map(({ text }) => oneLine(text)).filter((text) => text !== '');
    return [oneLine(node.title), ...attributes.map((text) => `- ${text}`)];
  }

  #makeRoomForNode(placed: Placed): void {
    const { x, y, width, height } = placed.box.rect;
    const words = this.#words(placed);
    this.#columns.keepApart(x, x + width, Math.max(...words.map((text) => text.length)) + 3);
    this.#rows.keepApart(y, y + height, words.length + 1);
    const children = this.#page.nodes.filter(({ node }) => node.parent === placed.node.id);
    if (children.length > 0) {
      // Strokes that run beside what a container says stay beside it.
      const { rect } = placed.box.title;
      this.#columns.keepApart(x, rect.x, 2);
      this.#columns.keepApart(rect.x, rect.x + rect.width, Math.max(...words.map((text) => text.length)) + 1);
    }
    for (const { box } of children) {
      // A blank row between what a container says and what it holds.
      this.#rows.keepApart(y, box.rect.y, words.length + 2);
    }
  }

  #makeRoomForEdge({ edge, way }: Routed): void {
    const segments = segmentsOf(way.points);
    for (const { x, y } of way.points) {
      this.#columns.add(x);
      this.#rows.add(y);
    }
    for (const { from, to, level } of segments) {
      const [sheet, a, b] = level ? [this.#columns, from.x, to.x] : [this.#rows, from.y, to.y];
      // A stroke and a head at each end.
      sheet.keepApart(Math.min(a, b), Math.max(a, b), level ? 5 : 4);
    }
    const label = oneLine(edge.label ?? '');
    if (way.label === null || label === '') return;
    const { x, y, width } = way.label.rect;
    const beside = nearestSegment(segments, way.label.rect);
    if (beside.level) {
      // Blanks behind it, else it could belong to a stroke there.
      this.#columns.keepApart(x, x + width, label.length + 3);
      // A blank row above it, else it could belong to a stroke up there.
      this.#rows.keepApart(Math.min(y, beside.from.y - 8), beside.from.y, 2);
    } else if (x + width / 2 >= beside.from.x)
      this.#columns.keepApart(beside.from.x, x + width, label.length + 3);
    else this.#columns.keepApart(x, beside.from.x, label.length + 3);
  }

  #drawNode(placed: Placed): void {
    const { node, box } = placed;
    const { x, y, width, height } = box.rect;
    const [left, right] = [this.#columns.cell(x), this.#columns.cell(x + width)];
    const [top, bottom] = [this.#rows.cell(y), this.#rows.cell(y + height)];
    const canvas = this.#canvas;
    if (!isWords(this.#page, placed)) {
      const owner = `n ${node.id}`;
      for (let column = left; column < right; column++) {
        for (const row of [top, bottom]) {
          canvas.stroke(row, column, arms.right, owner);
          canvas.stroke(row, column + 1, arms.left, owner);
        }
      }
      for (let row = top; row < bottom; row++) {
        for (const column of [left, right]) {
          canvas.stroke(row, column, arms.down, owner);
          canvas.stroke(row + 1, column, arms.up, owner);
        }
      }
    }
    const words = this.#words(placed);
    const container = this.#page.outline.isContainer(node.id);
    const column = container ? this.#columns.cell(box.title.rect.x) : left + 2;
    // A leaf's words stand in its middle, as people draw them.
    const free = container ? 0 : Math.floor((bottom - top - 1 - words.length) / 2);
    for (const [i, text] of words.entries()) this.#canvas.write(top + 1 + free + i, column, text);
  }

  #drawEdge({ edge, way }: Routed): void {
    const segments = segmentsOf(way.points);
    const owner = `e ${edge.id}`;
    const cells = segments.flatMap((segment) => this.#cellsOf(segment));
    const first = cells[0]!;
    const last = cells.at(-1)!;
    for (const [i, cell] of cells.entries()) {
      const isFirst = i === 0;
      const isLast = i === cells.length - 1;
      this.#drawCell(edge, cell, owner, { isFirst, isLast });
    }
    const heads = { right: '►', left: '◄', down: '▼', up: '▲' } as const;
    const step = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] } as const;
    const opposite = { up: 'down', down: 'up', left: 'right', right: 'left' } as const;
    if (!edge.undirected) {
      const [down, across] = step[opposite[last.way]];
      this.#canvas.write(last.row + down, last.column + across, heads[last.way]);
    }
    if (edge.both) {
      const [down, across] = step[first.way];
      this.#canvas.write(first.row + down, first.column + across, heads[opposite[first.way]]);
    }
  }

  #drawCell(
    edge: ViewEdge,
    cell: WayCell,
    owner: string,
    { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
  ): void {
    const { row, column, out, into } = cell;
    if (this.#canvas.isWritten(row, column)) throw new Knot(edge.id);
    const before = this.#canvas.at(row, column);
    const own = (isFirst ? 0 : into) | (isLast ? 0 : out);
    if (before?.owner.startsWith('n ')) {
      // At its own ends, a stroke grows out of the border; a head stands before it. On its way it crosses borders:
      // those above and below join, those at the sides are drawn through.
      const bare = isLast ? !edge.undirected : isFirst && edge.both;
      const sideways = !isFirst && !isLast && own === (arms.left | arms.right);
      if (!bare && !sideways) this.#canvas.stroke(row, column, own, before.owner);
      return;
    }
    if (before?.owner.startsWith('e ') && before.owner !== owner) {
      if (!crosses(before.arms, own)) throw new Knot(edge.id);
      // Only the upright stroke is drawn: a cross would read as a junction wherever a stroke ends in a corner.
      if (own === (arms.up | arms.down)) this.#canvas.replace(row, column, own, owner, edge.dashed);
      return;
    }
    this.#canvas.stroke(row, column, own, owner, edge.dashed);
  }

  /** Label beside the stroke it belongs to, where there is room. */
  #drawLabel({ edge, way }: Routed): void {
    const label = oneLine(edge.label ?? '');
    if (way.label === null || label === '') return;
    const segment = nearestSegment(segmentsOf(way.points), way.label.rect);
    const at = this.#placesFor(segment, way.label.rect, label).find(({ row, column }) =>
      this.#hasRoom(row, column, label),
    );
    if (!at) throw new Knot(edge.id);
    this.#canvas.write(at.row, at.column, label);
  }

  #placesFor(segment: Segment, rect: { x: number; y: number; width: number }, label: string) {
    const row = this.#rows.cell(segment.from.y);
    if (segment.level) {
      const start = this.#columns.cell(rect.x);
      return [
        { row: row - 1, column: start },
        { row: row + 1, column: start },
      ];
    }
    const stroke = this.#columns.cell(segment.from.x);
    const [from, to] = [row, this.#rows.cell(segment.to.y)].sort((a, b) => a - b) as [number, number];
    const middle = Math.floor((from + to) / 2);
    const rows = Array.from({ length: to - from - 1 }, (_, i) => from + 1 + i).sort(
      (a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b,
    );
    const right = { column: stroke + 2 };
    const left = { column: stroke - 1 - label.length };
    const sides = rect.x + rect.width / 2 >= segment.from.x ? [right, left] : [left, right];
    return sides.flatMap(({ column }) => rows.map((one) => ({ row: one, column })));
  }

  /** Free cells for the text and a blank at each end. */
  #hasRoom(row: number, column: number, text: string): boolean {
    for (let at = column; at < column + text.length; at++) if (!this.#canvas.isFree(row, at)) return false;
    const beside = this.#canvas.at(row, column + text.length);
    return !beside?.owner.startsWith('e ');
  }

  #cellsOf({ from, to, level }: Segment): WayCell[] {
    const [row, column] = [this.#rows.cell(from.y), this.#columns.cell(from.x)];
    const [endRow, endColumn] = [this.#rows.cell(to.y), this.#columns.cell(to.x)];
    const length = level ? endColumn - column : endRow - row;
    const sign = Math.sign(length);
    const way = level ? (sign > 0 ? 'right' : 'left') : sign > 0 ? 'down' : 'up';
    const out = arms[way];
    const into = { right: arms.left, left: arms.right, down: arms.up, up: arms.down }[way];
    // The corner belongs to both segments: the first leaves it open, the second starts in it.
    return Array.from({ length: Math.abs(length) + 1 }, (_, i) => ({
      row: row + (level ? 0 : i * sign),
      column: column + (level ? i * sign : 0),
      way,
      into: i === 0 ? 0 : into,
      out: i === Math.abs(length) ? 0 : out,
    }));
  }
}

interface WayCell {
  readonly row: number;
  readonly column: number;
  readonly way: 'up' | 'down' | 'left' | 'right';
  readonly into: number;
  readonly out: number;
}

/** True if one of two strokes goes straight up and the other straight across. */
function crosses(one: number, other: number): boolean {
  const [upright, level] = [arms.up | arms.down, arms.left | arms.right];
  return (one === upright && other === level) || (one === level && other === upright);
}

/** True for words without a box. */
function isWords(page: Page, { node }: Placed): boolean {
  return node.kind === 'text' && !page.outline.isContainer(node.id) && node.attributes.length === 0;
}
