import type { Point } from '@/lib/model';

/** A step of an outline, all in absolute places. */
export type PathStep =
  | { readonly type: 'move' | 'line'; readonly to: Point }
  | { readonly type: 'curve'; readonly first: Point; readonly second: Point; readonly to: Point }
  | { readonly type: 'close' };

/** The steps of a mark's path (M, L, H, V, Q, A, Z, in capitals); arcs and quadratic curves as cubic ones, which every format has. */
export function stepsOfPath(d: string): PathStep[] {
  const tokens = d.split(' ').filter((token) => token !== '');
  const steps: PathStep[] = [];
  let at: Point = { x: 0, y: 0 };
  let start = at;
  let command = '';
  let i = 0;
  const number = () => {
    const value = Number(tokens[i++]);
    if (Number.isNaN(value))
      throw new Error(`a mark's path has "${tokens[i - 1]}" where a number belongs: ${d}`);
    return value;
  };
  const point = () => ({ x: number(), y: number() });
  const line = (to: Point) => {
    steps.push({ type: 'line', to });
    at = to;
  };
  while (i < tokens.length) {
    if (/^[A-Z]$/.test(tokens[i]!)) command = tokens[i++]!;
    switch (command) {
      case 'M':
        at = point();
        start = at;
        steps.push({ type: 'move', to: at });
        break;
      case 'L':
        line(point());
        break;
      case 'H':
        line({ x: number(), y: at.y });
        break;
      case 'V':
        line({ x: at.x, y: number() });
        break;
      case 'Q': {
        const [control, to] = [point(), point()];
        const towards = (from: Point) => ({
          x: from.x + ((control.x - from.x) * 2) / 3,
          y: from.y + ((control.y - from.y) * 2) / 3,
        });
        steps.push({ type: 'curve', first: towards(at), second: towards(to), to });
        at = to;
        break;
      }
      case 'A': {
        const radii = point();
        const [, large, sweep] = [number(), number(), number()];
        const to = point();
        steps.push(...arc(at, to, radii, large === 1, sweep === 1));
        at = to;
        break;
      }
      case 'Z':
        steps.push({ type: 'close' });
        at = start;
        break;
      default:
        throw new Error(`a path cannot hold "${tokens[i]}"`);
    }
  }
  return steps;
}

/** An unturned elliptic arc as curves of a quarter at most (SVG 2, appendix B.2.4). */
function arc(from: Point, to: Point, { x: rx, y: ry }: Point, large: boolean, sweep: boolean): PathStep[] {
  if (rx === 0 || ry === 0) return [{ type: 'line', to }];
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 };
  // Radii too short for their ends grow until they fit.
  const reach = Math.max(1, Math.sqrt((half.x / rx) ** 2 + (half.y / ry) ** 2));
  const [a, b] = [rx * reach, ry * reach];
  const distance = (half.x / a) ** 2 + (half.y / b) ** 2;
  if (distance === 0) return [];
  const factor = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, 1 / distance - 1));
  const middle = {
    x: (factor * a * half.y) / b + (from.x + to.x) / 2,
    y: (-factor * b * half.x) / a + (from.y + to.y) / 2,
  };
  const angle = (point: Point) => Math.atan2((point.y - middle.y) / b, (point.x - middle.x) / a);
  const begin = angle(from);
  let turn = angle(to) - begin;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-6));
  const step = turn / count;
  const reachOut = (4 / 3) * Math.tan(step / 4);
  const on = (t: number) => ({ x: middle.x + a * Math.cos(t), y: middle.y + b * Math.sin(t) });
  return Array.from({ length: count }, (_, i): PathStep => {
    const [t, u] = [begin + i * step, begin + (i + 1) * step];
    const [p, q] = [on(t), on(u)];
    return {
      type: 'curve',
      first: { x: p.x - reachOut * a * Math.sin(t), y: p.y + reachOut * b * Math.cos(t) },
      second: { x: q.x + reachOut * a * Math.sin(u), y: q.y - reachOut * b * Math.cos(u) },
      to: i === count - 1 ? to : q,
    };
  });
}
