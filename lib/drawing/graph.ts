import { type Connector, findConnectors } from './connectors';
import { type Edge, readEdges } from './edges';
import { type End, findEnds } from './ends';
import { reportHanging } from './hanging';
import { joinLoose } from './joins';
import { placeLabels } from './labels';
import { nameNodes } from './naming';
import type { Node } from './node';
import { readNodes } from './nodes';
import { placeRest } from './rest';
import { findRuns, takeRun } from './runs';
import type { Sheet } from './sheet';
import { Strokes } from './strokes';
import { cutTrees } from './trees';
import type { Said } from './words';

/** A drawing of boxes and connectors, read. Ends of edges are indices of nodes. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly GraphEdge[];
  readonly notes: readonly Said[];
}

export interface GraphEdge extends Omit<Edge, 'from' | 'to'> {
  readonly fromNode: number;
  readonly toNode: number;
}

/** Reads boxes, the connectors between them and the words on both; `title` is the drawing's heading. */
export function readGraph(sheet: Sheet, title: string): Graph {
  const trees = cutTrees(sheet);
  const strokes = new Strokes(sheet);
  const runs = findRuns(sheet, strokes);
  for (const { heading } of trees)
    takeRun(sheet, runs, runs.at[sheet.grid.at(heading.row, heading.from)]! - 1);
  const bridges = joinLoose(sheet, strokes, runs);
  const found = findEnds(sheet, strokes, runs);
  const connectors = findConnectors(strokes, found);
  const edges = new Map<Connector, Edge[]>();
  for (const connector of connectors.values()) edges.set(connector, readEdges(strokes, connector));
  const nodes = readNodes(sheet, runs, found, trees);
  nameNodes(sheet, strokes, runs, found, nodes, title);
  placeLabels(sheet, strokes, runs, connectors, edges, [...bridges, ...found.bridges]);
  reportHanging(sheet, strokes, connectors, edges);
  const notes = placeRest(sheet, runs, nodes);
  for (let cell = 0; cell < sheet.grid.size; cell++) if (strokes.isLine[cell] === 1) sheet.owners.claim(cell);
  const nodeOf = (end: End) =>
    'box' in end.target ? nodes.ofBox[end.target.box]! : nodes.ofText[end.target.text]!;
  return {
    nodes: nodes.all,
    edges: [...edges.values()].flat().map((edge) => ({
      ...edge,
      labels: edge.labels.sort((a, b) => a.row - b.row || a.from - b.from),
      fromNode: nodeOf(edge.from),
      toNode: nodeOf(edge.to),
    })),
    notes,
  };
}
