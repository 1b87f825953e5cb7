import { type Box, extent } from './box';
import { readCompartments } from './compartments';
import { holders } from './containment';
import type { Ends, TextNode } from './ends';
import type { Node } from './node';
import type { Rules } from './rules';
import type { Runs } from './runs';
import { boxLines, type Sheet } from './sheet';
import type { Tree } from './trees';
import { isTag, type Line, readAttributes, readWords, type Said } from './words';

/** The nodes of a drawing, and which box and which words became which. */
export interface Nodes {
  readonly all: Node[];
  /** Index of a box's node. */
  readonly ofBox: readonly number[];
  /** Index of a text node's node. */
  readonly ofText: readonly number[];
  /** Index of the box that holds each run of words, -1 for none. */
  readonly holders: readonly number[];
}

/** A node for each box, each compartment that is one, and each text a connector ends on. */
export function readNodes(sheet: Sheet, runs: Runs, found: Ends, trees: readonly Tree[]): Nodes {
  const all: Node[] = [];
  const ofBox: number[] = [];
  sheet.boxes.forEach((box, index) => {
    ofBox[index] = all.length;
    const node = boxNode(sheet, index, box.parent < 0 ? -1 : ofBox[box.parent]!);
    all.push(node);
    if (sheet.isLeaf[index]) for (const part of readLeaf(sheet, index, node, ofBox[index]!)) all.push(part);
  });
  const holding = holders(sheet.boxes, runs.lines);
  const ofTree = trees.map((tree) => {
    all.push(treeNode(tree));
    return all.length - 1;
  });
  const ofText = found.texts.map((text) => {
    const [line] = text.lines;
    const tree = trees.findIndex(({ heading, lastRow }) => heading.row < line!.row && line!.row <= lastRow);
    if (tree >= 0) {
      all.push(textNode(sheet, text, ofTree[tree]!));
      return all.length - 1;
    }
    const holder = holding[runs.at[sheet.grid.at(line!.row, line!.from)]! - 1]!;
    all.push(textNode(sheet, text, holder < 0 || sheet.isLeaf[holder] ? -1 : ofBox[holder]!));
    return all.length - 1;
  });
  return { all, ofBox, ofText, holders: holding };
}

function boxNode(sheet: Sheet, index: number, parent: number): Node {
  const box = sheet.boxes[index]!;
  const caption = captionOf(sheet, box);
  const right = Math.max(box.right, box.bottomRight);
  return {
    title: caption?.text ?? '',
    titleLines: caption ? [caption] : [],
    attributes: [],
    parent,
    kind: sheet.isLeaf[index] ? 'component' : 'group',
    place: {
      row: box.top,
      column: box.left,
      rows: box.bottom - box.top + 1,
      columns: right - box.left + 1,
    },
    rows: Array.from({ length: box.bottom - box.top + 1 }, (_, at) => ({
      row: box.top + at,
      ...extent(box, box.top + at),
    })),
  };
}

function captionOf(sheet: Sheet, { caption, top }: Box): Line | null {
  if (!caption) return null;
  return { row: top, ...caption, text: sheet.grid.text(top, caption.from, caption.to).trim() };
}

/** Fills in what a leaf says; returns its compartments when those are nodes themselves. */
function readLeaf(sheet: Sheet, index: number, node: Node, at: number): Node[] {
  const box = sheet.boxes[index]!;
  const bounds = [box.top, ...box.dividers, box.bottom];
  const compartments = bounds.slice(1).map((end, part) => {
    const first = bounds[part]! + 1;
    return { first, last: end - 1, lines: boxLines(sheet, index, first, end - 1) };
  });
  for (const { lines } of compartments)
    for (const line of lines) sheet.owners.claimRow(line.row, line.from, line.to);
  const { rules } = sheet.grid;
  if (rules.has('drawing-tags'))
    for (const compartment of compartments)
      compartment.lines = compartment.lines.filter((line) => !isTag(line));
  const parts = readCompartments(compartments);
  if (parts) {
    node.kind = 'group';
    return parts.map(({ first, last, words }) => ({
      ...words,
      parent: at,
      kind: 'component',
      place: { row: first, column: box.left, rows: last - first + 1, columns: box.right - box.left + 1 },
      rows: node.rows.slice(first - box.top, last - box.top + 1),
    }));
  }
  const [head, ...rest] = compartments.map(({ lines }) => lines);
  sayOf(node, head ?? [], rules);
  node.attributes = [...node.attributes, ...rest.flatMap((lines) => readAttributes(lines, rules))];
  return [];
}

/** Adds rows of words to a node: its title when it has none yet, else attributes. */
export function sayOf(node: Node, lines: readonly Line[], rules?: Rules): void {
  let added: readonly Said[];
  if (node.title === '') {
    const { title, titleLines, attributes } = readWords(lines, rules);
    node.title = title;
    node.titleLines = titleLines;
    added = attributes;
  } else added = readAttributes(lines, rules);
  node.attributes = [...node.attributes, ...added];
}

/** What a tree hangs from holds what stands on its branches. */
function treeNode({ heading, lastRow }: Tree): Node {
  const { row, from, to, text } = heading;
  return {
    title: text,
    titleLines: [heading],
    attributes: [],
    parent: -1,
    kind: 'group',
    place: { row, column: from, rows: lastRow - row + 1, columns: to - from },
    rows: [heading],
  };
}

function textNode(sheet: Sheet, { text, lines }: TextNode, parent: number): Node {
  for (const { row, from, to } of lines) sheet.owners.claimRow(row, from, to);
  const first = lines[0]!;
  // The same words drawn again further off are the same node, at the first place.
  const apart = lines.findIndex((line, at) => at > 0 && line.row - lines[at - 1]!.row !== 1);
  const here = apart < 0 ? lines : lines.slice(0, apart);
  const from = here.reduce((least, line) => Math.min(least, line.from), first.from);
  const to = here.reduce((most, line) => Math.max(most, line.to), first.to);
  return {
    title: text,
    titleLines: lines,
    attributes: [],
    parent,
    kind: 'text',
    place: { row: first.row, column: from, rows: here.length, columns: to - from },
    rows: lines,
  };
}
