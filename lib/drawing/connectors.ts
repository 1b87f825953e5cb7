import type { End, Ends, Hanging } from './ends';
import type { Strokes } from './strokes';

/** A set of strokes that hang together, with all it ends on. */
export interface Connector {
  /** Its places, in order of cells. */
  readonly places: number[];
  readonly ends: End[];
  readonly hanging: Hanging[];
}

/** All connectors, in order of their first cells, and the one of every place on a stroke by the place's root. */
export function findConnectors(strokes: Strokes, found: Ends): Map<number, Connector> {
  const connectors = new Map<number, Connector>();
  const { grid } = strokes.sheet;
  for (let cell = 0; cell < grid.size; cell++) {
    if (strokes.isLine[cell] === 0) continue;
    for (const place of strokes.crossing[cell] === 1 ? [cell * 2, cell * 2 + 1] : [cell * 2]) {
      const root = strokes.root(place);
      const known = connectors.get(root);
      if (known) known.places.push(place);
      else connectors.set(root, { places: [place], ends: [], hanging: [] });
    }
  }
  for (const end of found.ends) connectors.get(strokes.root(end.place))!.ends.push(end);
  for (const one of found.hanging) connectors.get(strokes.root(one.place))!.hanging.push(one);
  return connectors;
}

/** The ends that can be reached from `start` without passing a place where strokes branch. */
export function endsNear(strokes: Strokes, connector: Connector, start: number): Set<End> {
  const byPlace = new Map<number, End[]>();
  for (const end of connector.ends) {
    const known = byPlace.get(end.place);
    if (known) known.push(end);
    else byPlace.set(end.place, [end]);
  }
  const reached = new Set<End>();
  const seen = new Set([start]);
  const queue = [start];
  for (const place of queue) {
    for (const end of byPlace.get(place) ?? []) reached.add(end);
    if (degree(strokes, place) > 2 && place !== start) continue;
    strokes.eachNeighbour(place, (next) => {
      if (seen.has(next)) return;
      seen.add(next);
      queue.push(next);
    });
  }
  return reached;
}

function degree(strokes: Strokes, place: number): number {
  let count = 0;
  strokes.eachNeighbour(place, () => {
    count++;
  });
  return count;
}

/** Ways from place to place inside one connector. */
export class Ways {
  /** The next place towards the first end. */
  readonly #towards = new Map<number, number>();
  readonly #depth = new Map<number, number>();

  constructor(strokes: Strokes, connector: Connector) {
    const start = connector.ends[0]?.place ?? connector.places[0]!;
    const queue = [start];
    this.#depth.set(start, 0);
    for (const place of queue) {
      const depth = this.#depth.get(place)!;
      strokes.eachNeighbour(place, (next) => {
        if (this.#depth.has(next)) return;
        this.#depth.set(next, depth + 1);
        this.#towards.set(next, place);
        queue.push(next);
      });
    }
  }

  /** The places from `a` to `b`, both included. */
  between(a: number, b: number): number[] {
    const before: number[] = [];
    const after: number[] = [];
    let [from, to] = [a, b];
    while (from !== to) {
      if ((this.#depth.get(from) ?? 0) >= (this.#depth.get(to) ?? 0)) {
        before.push(from);
        from = this.#towards.get(from) ?? to;
      } else {
        after.push(to);
        to = this.#towards.get(to) ?? from;
      }
    }
    return [...before, from, ...after.reverse()];
  }
}
