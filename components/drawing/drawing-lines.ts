import type { Diagnostic, Source, View } from '@/lib/model';
import { depthsOf } from '../canvas/containers';
import type { Target } from '../canvas/lit';

/** Characters of one line that belong to the same elements. */
export interface Segment {
  readonly text: string;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** Every element it belongs to, the innermost first. */
  readonly owners: readonly Target[];
  readonly notes: readonly Diagnostic[];
}

export interface DrawingLine {
  /** In the document, from 1. */
  readonly number: number;
  readonly segments: readonly Segment[];
}

/** A fence of the document that this view was read from. */
export interface DrawingBlock {
  readonly lines: readonly DrawingLine[];
}

interface Claim {
  readonly target: Target;
  /** The larger the further inside. */
  readonly depth: number;
  readonly column: number;
  readonly endColumn: number;
}

/** The drawing or drawings of a view, each character with its owners and notes. */
export function drawingBlocks(
  document: string,
  view: View,
  diagnostics: readonly Diagnostic[],
): readonly DrawingBlock[] {
  const claims = claimsOf(view);
  const lines = document.split(/\r?\n/);
  return fencesOf(lines)
    .filter(({ first, last }) => [...claims.keys()].some((line) => line >= first && line <= last))
    .map(({ first, last }) => ({
      lines: lines.slice(first - 1, last).map((text, i) => {
        const number = first + i;
        const notes = diagnostics.filter(({ range }) => range.line === number);
        return { number, segments: segmentsOf(text, claims.get(number) ?? [], notes) };
      }),
    }));
}

/** First and last line between the marks of each fence, from 1. */
function fencesOf(lines: readonly string[]): { readonly first: number; readonly last: number }[] {
  const fences: { first: number; last: number }[] = [];
  let open: number | null = null;
  for (const [i, line] of lines.entries()) {
    if (!/^ {0,3}(```|~~~)/.test(line)) continue;
    if (open === null) open = i + 2;
    else {
      if (i >= open) fences.push({ first: open, last: i });
      open = null;
    }
  }
  return fences;
}

function claimsOf(view: View): ReadonlyMap<number, readonly Claim[]> {
  const claims = new Map<number, Claim[]>();
  const claim = (target: Target, depth: number, source: Source) => {
    for (const { line, column, endColumn } of source) {
      const others = claims.get(line) ?? [];
      others.push({ target, depth, column, endColumn });
      claims.set(line, others);
    }
  };
  const depths = depthsOf(view);
  for (const node of view.nodes) claim({ type: 'node', id: node.id }, depths.get(node.id) ?? 0, node.source);
  // A stroke inside a box is the edge's, not the box's.
  for (const edge of view.edges) {
    claim({ type: 'edge', id: edge.id }, 1000, [...edge.source, ...edge.labelSource]);
  }
  return claims;
}

function segmentsOf(text: string, claims: readonly Claim[], notes: readonly Diagnostic[]): Segment[] {
  const end = text.length + 1;
  const borders = new Set([1, end]);
  for (const { column, endColumn } of [...claims, ...notes.map(({ range }) => range)]) {
    borders.add(Math.min(column, end));
    borders.add(Math.min(endColumn, end));
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((column, i) => {
    const covers = (range: { readonly column: number; readonly endColumn: number }) =>
      range.column <= column && column < range.endColumn;
    return {
      text: text.slice(column - 1, sorted[i + 1]! - 1),
      column,
      owners: claims
        .filter(covers)
        .sort((a, b) => b.depth - a.depth)
        .map(({ target }) => target),
      notes: notes.filter(({ range }) => covers(range)),
    };
  });
}
