import type { Point, ViewEdge } from '@/lib/model';
import { portSpacing } from './metrics';
import { segmentsOf } from './obstacles';

interface Bar {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly edge: ViewEdge;
}

/** Keeps crossbars apart: those of edges that share an end lie on one line, like a bus; others get lanes of their own. */
export class Lanes {
  readonly #horizontal: Bar[] = [];
  readonly #vertical: Bar[] = [];

  /** `at`, or the nearest lane to it where a bar from `ends[0]` to `ends[1]` lies on no stranger's. */
  freeBar(edge: ViewEdge, at: number, ends: readonly [number, number], horizontal: boolean): number {
    const bars = horizontal ? this.#horizontal : this.#vertical;
    const [start, end] = [Math.min(...ends), Math.max(...ends)];
    const taken = (lane: number) =>
      bars.some(
        (bar) =>
          Math.abs(bar.at - lane) < portSpacing - 4 &&
          bar.start < end + 8 &&
          start - 8 < bar.end &&
          !(bar.at === lane && related(bar.edge, edge)),
      );
    for (let step = 0; step < 4; step++) {
      for (const lane of [at - step * portSpacing, at + step * portSpacing]) if (!taken(lane)) return lane;
    }
    return at;
  }

  /** True if the way runs along no line of a stranger. */
  clear(edge: ViewEdge, points: readonly Point[]): boolean {
    return segmentsOf(points).every(([a, b]) =>
      a.y === b.y
        ? this.freeBar(edge, a.y, [a.x, b.x], true) === a.y
        : this.freeBar(edge, a.x, [a.y, b.y], false) === a.x,
    );
  }

  take(edge: ViewEdge, points: readonly Point[]): void {
    for (const [a, b] of segmentsOf(points)) {
      if (a.y === b.y)
        this.#horizontal.push({ at: a.y, start: Math.min(a.x, b.x), end: Math.max(a.x, b.x), edge });
      else this.#vertical.push({ at: a.x, start: Math.min(a.y, b.y), end: Math.max(a.y, b.y), edge });
    }
  }
}

function related(a: ViewEdge, b: ViewEdge): boolean {
  return a.from === b.from || a.to === b.to;
}
