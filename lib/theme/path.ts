/** A length with at most two digits behind the point: no layout is finer, and files stay readable. */
export function round(value: number): number {
  // Adding 0 turns -0 into 0.
  return Math.round(value * 100) / 100 + 0;
}

/** Path data from commands and lengths. */
export function path(...parts: readonly (string | number)[]): string {
  return parts.map((part) => (typeof part === 'number' ? round(part) : part)).join(' ');
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle with round corners. */
export function roundedRect({ x, y, width, height }: Rect, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  const corner = (toX: number, toY: number) => ['A', r, r, 0, 0, 1, toX, toY];
  return path(
    ...['M', x + r, y, 'H', right - r],
    ...corner(right, y + r),
    ...['V', bottom - r],
    ...corner(right - r, bottom),
    ...['H', x + r],
    ...corner(x, bottom - r),
    ...['V', y + r],
    ...corner(x + r, y),
    'Z',
  );
}

/** Path data (M, L, H, V, Q, A, Z in capitals) moved by `dx` and `dy`, after it has been made `scale` times as large. */
export function movedPath(d: string, dx: number, dy: number, scale = 1): string {
  const out: (string | number)[] = [];
  for (const [, command = '', rest = ''] of d.matchAll(/([MLHVQAZ])([^MLHVQAZ]*)/g)) {
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    out.push(command, ...numbers.map((value, i) => placed(command, i, value)));
  }
  return path(...out);

  function placed(command: string, i: number, value: number): number {
    if (command === 'H') return value * scale + dx;
    if (command === 'V') return value * scale + dy;
    if (command === 'A') {
      // Two radii, an angle, two flags, and where it ends.
      const at = i % 7;
      if (at < 2) return value * scale;
      if (at < 5) return value;
      return value * scale + (at === 5 ? dx : dy);
    }
    return value * scale + (i % 2 === 0 ? dx : dy);
  }
}
