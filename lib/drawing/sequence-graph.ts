import type { Graph } from './graph';
import type { Grid } from './grid';
import type { Sequence } from './sequence';

/** A sequence in the shape of a graph: lifelines as nodes, their notes as attributes, messages as edges in order of time. */
export function sequenceGraph(grid: Grid, { lifelines, messages, notes }: Sequence): Graph {
  return {
    nodes: lifelines.map(({ title, titleLines, place, rows }, index) => ({
      title,
      titleLines,
      attributes: [...notes[index]!],
      parent: -1,
      kind: rows.length > 1 ? 'component' : 'text',
      place,
      rows,
    })),
    edges: messages.map(({ from, to, both, undirected, dashed, labels, row, start, end }) => ({
      fromNode: from,
      toNode: to,
      both,
      undirected,
      dashed,
      cells: Array.from({ length: end - start }, (_, at) => grid.at(row, start + at)),
      labels,
    })),
    notes: [],
  };
}
