import type { Point, Rect } from '@/lib/model';
import { meets } from './obstacles';
import type { Ends } from './ports';
import type { SideName } from './sides';

/** How far a detour stays from what it goes around. */
const clearance = 14;
/** A bend costs as much as this many px of way. */
const bendCost = 60;

/**
 * The cheapest orthogonal way from `a` to `b` around `obstacles` and `own` (the ends' rectangles), leaving and entering
 * at right angles to the sides; null when there is none. Dijkstra's algorithm over the lines that run beside the
 * obstacles.
 */
export function detour(
  a: Point,
  b: Point,
  ends: Ends,
  obstacles: readonly Rect[],
  own: readonly Rect[],
): { readonly points: readonly Point[]; readonly cost: number } | null {
  const start = stepOut(a, ends.from.side);
  const goal = stepOut(b, ends.to.side);
  const walls = [...obstacles, ...own];
  const xs = lines([start.x, goal.x, ...walls.flatMap((r) => [r.x - clearance, r.x + r.width + clearance])]);
  const ys = lines([start.y, goal.y, ...walls.flatMap((r) => [r.y - clearance, r.y + r.height + clearance])]);
  const found = search(xs, ys, start, goal, ends.from.side, ends.to.side, walls);
  return found && { points: [a, ...found.points, b], cost: found.cost };
}

function stepOut(point: Point, side: SideName): Point {
  switch (side) {
    case 'top':
      return { x: point.x, y: point.y - clearance };
    case 'bottom':
      return { x: point.x, y: point.y + clearance };
    case 'left':
      return { x: point.x - clearance, y: point.y };
    case 'right':
      return { x: point.x + clearance, y: point.y };
  }
}

function lines(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

interface Step {
  readonly x: number;
  readonly y: number;
  readonly across: boolean;
  readonly cost: number;
  readonly before: Step | null;
}

function search(
  xs: readonly number[],
  ys: readonly number[],
  start: Point,
  goal: Point,
  side: SideName,
  goalSide: SideName,
  walls: readonly Rect[],
): { points: Point[]; cost: number } | null {
  const across = side === 'left' || side === 'right';
  const open: Step[] = [{ x: xs.indexOf(start.x), y: ys.indexOf(start.y), across, cost: 0, before: null }];
  const settled = new Set<string>();
  while (open.length > 0) {
    let best = 0;
    for (let i = 1; i < open.length; i++) if (open[i]!.cost < open[best]!.cost) best = i;
    const [step] = open.splice(best, 1) as [Step];
    const key = `${step.x} ${step.y} ${step.across}`;
    if (settled.has(key)) continue;
    settled.add(key);
    const here = { x: xs[step.x]!, y: ys[step.y]! };
    if (here.x === goal.x && here.y === goal.y) {
      // Entering at a right angle is one bend less.
      const bent = step.across === (goalSide === 'left' || goalSide === 'right') ? 0 : bendCost;
      return { points: unwound(step, xs, ys), cost: step.cost + bent };
    }
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const [x, y] = [step.x + dx, step.y + dy];
      const there = { x: xs[x], y: ys[y] };
      if (there.x === undefined || there.y === undefined) continue;
      const line = {
        x: Math.min(here.x, there.x) - 2,
        y: Math.min(here.y, there.y) - 2,
        width: Math.abs(here.x - there.x) + 4,
        height: Math.abs(here.y - there.y) + 4,
      };
      if (walls.some((wall) => meets(wall, line))) continue;
      const length = Math.abs(here.x - there.x) + Math.abs(here.y - there.y);
      const turned = (dx !== 0) !== step.across;
      open.push({ x, y, across: dx !== 0, cost: step.cost + length + (turned ? bendCost : 0), before: step });
    }
  }
  return null;
}

function unwound(last: Step, xs: readonly number[], ys: readonly number[]): Point[] {
  const points: Point[] = [];
  for (let step: Step | null = last; step; step = step.before)
    points.unshift({ x: xs[step.x]!, y: ys[step.y]! });
  return points;
}
