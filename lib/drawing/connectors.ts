import type { End, Ends, Hanging } from './ends';
import { crossed, type Strokes } from './strokes';

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
    for (const place of strokes.crossing[cell] === crossed ? [cell * 2, cell * 2 + 1] : [cell * 2]) {
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

/** Which ends of a connector can be reached from a place without passing one where strokes branch. */
export class Reach {
  readonly #strokes: Strokes;
  readonly #ends = new Map<number, End[]>();
  /** What was found, for every place of the same stretch. */
  readonly #known = new Map<number, ReadonlySet<End>>();

  constructor(strokes: Strokes, connector: Connector) {
    this.#strokes = strokes;
    for (const end of connector.ends) {
      const known = this.#ends.get(end.place);
      if (known) known.push(end);
      else this.#ends.set(end.place, [end]);
    }
  }

  from(start: number): ReadonlySet<End> {
    const known = this.#known.get(start);
    if (known) return known;
    const reached = new Set<End>();
    const seen = new Set([start]);
    const queue = [start];
    const branches = this.#degree(start) > 2;
    for (const place of queue) {
      if (place !== start && this.#degree(place) > 2) continue;
      for (const end of this.#ends.get(place) ?? []) reached.add(end);
      if (place === start || !branches) this.#known.set(place, reached);
      this.#strokes.eachNeighbour(place, (next) => {
        if (seen.has(next)) return;
        seen.add(next);
        queue.push(next);
      });
    }
    return reached;
  }

  /** How many ways lead on from a place: to its neighbours and to what ends there. */
  #degree(place: number): number {
    let count = this.#ends.get(place)?.length ?? 0;
    this.#strokes.eachNeighbour(place, () => {
      count++;
    });
    return count;
  }
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

  /** The places from `a` to `b`, both included; only those two when the way is longer than `most`. */
  between(a: number, b: number, most: number): number[] {
    if ((this.#depth.get(a) ?? 0) + (this.#depth.get(b) ?? 0) > most) return [a, b];
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
