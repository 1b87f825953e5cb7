import { isDashed } from './characters';
import { type Connector, Ways } from './connectors';
import { directions, horizontal, opposite, vertical } from './direction';
import type { End } from './ends';
import type { Strokes } from './strokes';
import type { Line } from './words';

/** An edge as drawn; its ends say what it joins. */
export interface Edge {
  readonly from: End;
  readonly to: End;
  readonly both: boolean;
  readonly undirected: boolean;
  readonly dashed: boolean;
  /** The cells of its strokes. */
  readonly cells: readonly number[];
  readonly labels: Line[];
}

/** Edges one connector may stand for: a bar of n tails and m heads stands for n × m. */
const maxEdges = 400;
/** Places that the ways of a connector's edges may share out, for each of its places: many edges along one long bar. */
const roomPerPlace = 64;
const leastRoom = 4096;
/** Arrowheads in the middle of a connector that are asked which way it goes. */
const maxAsked = 8;

/** What joins what in a connector, and which way. Nothing when fewer than two ends are known. */
export function readEdges(strokes: Strokes, connector: Connector): Edge[] {
  const { grid, report } = strokes.sheet;
  const { ends } = connector;
  const first = connector.places[0]! >> 1;
  const pairs = pairsOf(strokes, connector);
  if (pairs.length === 0) return [];
  for (const { cell } of connector.hanging)
    report.warning('connector-loose', grid.rangeOf(cell), 'This branch of the connector leads to nothing.');
  if (pairs.length > maxEdges)
    report.error(
      'connector-too-wide',
      grid.rangeOf(first),
      `This connector joins ${ends.length} ends in ${pairs.length} ways; only the first ${maxEdges} are read.`,
    );
  reportDoubts(strokes, connector);
  const ways = new Ways(strokes, connector);
  const seen = new Set<string>();
  let room = connector.places.length * roomPerPlace + leastRoom;
  return pairs.slice(0, maxEdges).flatMap(({ from, to, both, undirected }) => {
    const key = `${targetKey(from)}>${targetKey(to)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const places = ends.length === 2 ? connector.places : ways.between(from.place, to.place, room);
    room -= places.length;
    const cells = places.map((place) => place >> 1);
    const dashed = cells.some((cell) => grid.dashed[cell] === 1 || isDashed(grid.code[cell]!));
    return [{ from, to, both, undirected, dashed, cells, labels: [] }];
  });
}

function targetKey(end: End): string {
  return 'box' in end.target ? `b${end.target.box}` : `t${end.target.text}`;
}

interface Pair {
  readonly from: End;
  readonly to: End;
  readonly both: boolean;
  readonly undirected: boolean;
}

function pairsOf(strokes: Strokes, connector: Connector): Pair[] {
  const { grid, report } = strokes.sheet;
  const { ends, hanging } = connector;
  if (ends.length < 2) return [];
  const heads = ends.filter((end) => end.head);
  const tails = ends.filter((end) => !end.head);
  if (heads.length > 0 && tails.length > 0) return across(tails, heads, { both: false, undirected: false });
  const [first, ...others] = ends;
  if (heads.length > 0) {
    // Its tail leads to nothing: whatever it comes from, it is none of those it points at.
    if (hanging.some(({ cell, direction }) => (grid.heads[cell]! & direction) === 0)) return [];
    if (others.length > 1)
      report.warning(
        'connector-heads-only',
        grid.rangeOf(first!.cell),
        `All ${ends.length} ends of this connector have arrowheads; it is read as joining the first with each other one, both ways.`,
      );
    return across([first!], others, { both: true, undirected: false });
  }
  const pointed = pointedAt(strokes, connector);
  if (pointed) {
    return across(
      ends.filter((end) => !pointed.has(end)),
      [...pointed],
      { both: false, undirected: false },
    );
  }
  report.info(
    'no-arrowhead',
    grid.rangeOf(first!.cell),
    'This connector has no arrowhead; it is read as undirected.',
  );
  const hub = grid.rules.has('hub') ? hubOf(ends) : first!;
  return across(
    [hub],
    ends.filter((end) => end !== hub),
    { both: false, undirected: true },
  );
}

/** The end that stands apart: the only one on its side of a bus while all others are on another; else the first. */
function hubOf(ends: readonly End[]): End {
  if (ends.length < 3) return ends[0]!;
  const bySide = new Map<number, End[]>();
  for (const end of ends) bySide.set(end.direction, [...(bySide.get(end.direction) ?? []).slice(0, 1), end]);
  const alone = [...bySide.values()].filter((side) => side.length === 1);
  if (bySide.size === 2 && alone.length === 1) return alone[0]![0]!;
  return ends[0]!;
}

function across(from: readonly End[], to: readonly End[], way: Pick<Pair, 'both' | 'undirected'>): Pair[] {
  const pairs: Pair[] = [];
  for (const tail of from)
    for (const head of to) {
      pairs.push({ from: tail, to: head, ...way });
      if (pairs.length > maxEdges) return pairs;
    }
  return pairs;
}

/** A head in the middle, and the ends that lie where it points; null when there is none, or it parts nothing. */
function pointedAt(strokes: Strokes, connector: Connector): Set<End> | null {
  const { grid } = strokes.sheet;
  let asked = 0;
  for (const place of connector.places) {
    if (asked === maxAsked) break;
    const cell = place >> 1;
    const pointing = directions.find((direction) => direction === grid.heads[cell]);
    if (!pointing || (strokes.links[cell]! & pointing) === 0) continue;
    asked++;
    const seen = new Set([place]);
    const queue = [strokes.placeOf(grid.step(cell, pointing), pointing)];
    for (const at of queue) {
      if (seen.has(at)) continue;
      seen.add(at);
      strokes.eachNeighbour(at, (next) => {
        if (!seen.has(next)) queue.push(next);
      });
    }
    seen.delete(place);
    const targets = new Set(connector.ends.filter((end) => seen.has(end.place)));
    if (targets.size > 0 && targets.size < connector.ends.length) return targets;
  }
  return null;
}

/** Says where hands slipped: a head in the middle of a stroke, a stroke that starts beside its tee. */
function reportDoubts(strokes: Strokes, connector: Connector): void {
  const { grid, border, report } = strokes.sheet;
  for (const place of connector.places) {
    const cell = place >> 1;
    const pointing = grid.heads[cell]!;
    if (pointing !== 0 && (strokes.links[cell]! & pointing) === pointing)
      report.info(
        'head-mid-connector',
        grid.rangeOf(cell),
        'An arrowhead stands in the middle of this connector.',
      );
  }
  for (const { cell, direction, head } of connector.ends) {
    const next = grid.step(cell, direction);
    if (head || next < 0 || border[next] === 0 || (direction & vertical) === 0) continue;
    if ((grid.arms[next]! & opposite(direction)) !== 0) continue;
    const column = grid.columnOf(next);
    for (const distance of [-1, 1, -2, 2, -3, 3]) {
      const tee = grid.at(grid.rowOf[next]!, column + distance);
      if (tee < 0 || border[tee] !== border[next] || (grid.arms[tee]! & opposite(direction)) === 0) continue;
      const across = grid.step(tee, opposite(direction));
      if (isCorner(grid.arms[tee]!) || (across >= 0 && strokes.isLine[across] === 1)) continue;
      report.warning(
        'connector-step',
        grid.rangeOf(cell),
        `The stroke starts ${Math.abs(distance) === 1 ? '1 column' : `${Math.abs(distance)} columns`} beside its tee at ${grid.spot(grid.rowOf[tee]!, column + distance)}.`,
      );
      break;
    }
  }
}

function isCorner(arms: number): boolean {
  return (arms & horizontal) !== horizontal;
}
