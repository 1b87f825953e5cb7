import type { Expected } from './outline';

/** A pseudo-random source: the same seed gives the same drawing. */
export type Chance = (below: number) => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39);
    mixed = (mixed ^ (mixed >>> 16)) >>> 0;
    return mixed % below;
  };
}

/** A drawing and the graph that was drawn. */
export interface Sketch {
  readonly rows: readonly string[];
  readonly graph: Expected;
}

/** The signs a hand draws with. */
interface Style {
  /** Corners from the top left, clockwise. */
  readonly corners: readonly [string, string, string, string];
  readonly level: string;
  readonly upright: string;
  /** Heads to the right, down, left and up. */
  readonly heads: readonly [string, string, string, string];
  readonly wire: string;
  readonly drop: string;
  /** Marks where a stroke leaves a lower and a right border; the border itself for none. */
  readonly teeDown: string;
  readonly teeRight: string;
}

const styles: readonly Style[] = [
  ...(['►▼◄▲', '▶▼◀▲', '→↓←↑'] as const).flatMap((heads) => {
    const [right, down, left, up] = [...heads] as [string, string, string, string];
    const common = { heads: [right, down, left, up], wire: '─', drop: '│' } as const;
    return [
      {
        ...common,
        corners: ['┌', '┐', '┘', '└'],
        level: '─',
        upright: '│',
        teeDown: '┬',
        teeRight: '├',
      } as const,
      {
        ...common,
        corners: ['╭', '╮', '╯', '╰'],
        level: '─',
        upright: '│',
        teeDown: '─',
        teeRight: '│',
      } as const,
    ];
  }),
  {
    corners: ['┏', '┓', '┛', '┗'],
    level: '━',
    upright: '┃',
    heads: ['▶', '▼', '◀', '▲'],
    wire: '━',
    drop: '┃',
    teeDown: '┳',
    teeRight: '┣',
  },
  {
    corners: ['╔', '╗', '╝', '╚'],
    level: '═',
    upright: '║',
    heads: ['►', '▼', '◄', '▲'],
    wire: '─',
    drop: '│',
    teeDown: '╤',
    teeRight: '╟',
  },
  ...(['+', '|'] as const).map(
    (teeRight) =>
      ({
        corners: ['+', '+', '+', '+'],
        level: '-',
        upright: '|',
        heads: ['>', 'v', '<', '^'],
        wire: '-',
        drop: '|',
        teeDown: teeRight === '+' ? '+' : '-',
        teeRight,
      }) as const,
  ),
  {
    corners: ['.', '.', "'", "'"],
    level: '-',
    upright: '|',
    heads: ['>', 'v', '<', '^'],
    wire: '-',
    drop: '|',
    teeDown: '+',
    teeRight: '|',
  },
];

const words =
  'Gateway Orders Ledger Broker Scheduler Archive Search Billing Catalog Mirror Sensor Vault'.split(' ');
const sayings = ['keeps 7 days', 'port 8080', 'retries twice', 'owned by ops'];
const labels = ['reads', 'writes', 'SQL', 'events', 'every hour', 'HTTP 2'];

class Page {
  readonly cells: string[][] = [];

  put(row: number, column: number, text: string): void {
    while (this.cells.length <= row) this.cells.push([]);
    const line = this.cells[row]!;
    while (line.length < column) line.push(' ');
    [...text].forEach((sign, at) => {
      line[column + at] = sign;
    });
  }

  rows(): string[] {
    return this.cells.map((line) => line.join('').trimEnd());
  }
}

interface Placed {
  readonly label: string;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/** A drawing of boxes in rows, some rows in a container, with arrows to right and lower neighbours. */
export function sketch(chance: Chance): Sketch {
  const style = styles[chance(styles.length)]!;
  const page = new Page();
  const nodes: Expected['nodes'][number][] = [];
  const edges: Expected['edges'][number][] = [];
  const across = 1 + chance(3);
  const down = 1 + chance(3);
  const wide = 20 + chance(6);
  const high = 3 + chance(3);
  const gapAcross = 8 + chance(8);
  const gapDown = 3 + chance(2);
  const inContainer = chance(3) === 0;
  const edge = inContainer ? 8 : 0;
  const grid: Placed[][] = [];
  const frame = (row: number, column: number, width: number, height: number, texts: readonly string[]) => {
    const [topLeft, topRight, bottomRight, bottomLeft] = style.corners;
    page.put(row, column, topLeft + style.level.repeat(width - 2) + topRight);
    for (let at = 1; at < height - 1; at++) {
      page.put(row + at, column, style.upright);
      page.put(row + at, column + width - 1, style.upright);
      if (texts[at - 1]) page.put(row + at, column + 2, texts[at - 1]!);
    }
    page.put(row + height - 1, column, bottomLeft + style.level.repeat(width - 2) + bottomRight);
  };
  const totalWidth = across * wide + (across - 1) * gapAcross + 2 * edge;
  const totalHeight = down * high + (down - 1) * gapDown + (inContainer ? 4 : 0);
  if (inContainer) {
    frame(0, 0, totalWidth, totalHeight, ['Platform']);
    nodes.push({ label: 'Platform', parent: null, attributes: [] });
  }
  let used = 0;
  for (let y = 0; y < down; y++) {
    grid.push([]);
    for (let x = 0; x < across; x++) {
      const label = `${words[used % words.length]} ${1 + Math.floor(used / words.length)}${chance(10)}`;
      used++;
      const attributes = Array.from({ length: chance(high - 2) }, () => sayings[chance(sayings.length)]!);
      const row = (inContainer ? 3 : 0) + y * (high + gapDown);
      const column = edge + x * (wide + gapAcross);
      frame(row, column, wide, high, [label, ...attributes.map((text) => `- ${text}`)]);
      nodes.push({ label, parent: inContainer ? 'Platform' : null, attributes });
      grid[y]!.push({ label, row, column, width: wide, height: high });
    }
  }
  const said = () => (chance(2) === 0 ? labels[chance(labels.length)]! : null);
  for (const [y, line] of grid.entries())
    for (const [x, box] of line.entries()) {
      const right = line[x + 1];
      if (right && chance(3) > 0) {
        const label = said();
        const way = chance(4);
        const row = box.row + 1;
        const from = box.column + box.width;
        const wires = right.column - from;
        page.put(row, from - 1, style.teeRight);
        const tail = way === 0 || way === 3 ? style.heads[2] : style.wire;
        const tip = way === 0 ? style.wire : style.heads[0];
        page.put(row, from, tail + style.wire.repeat(wires - 2) + tip);
        if (label && label.length <= wires - 2) page.put(row - 1, from + 1, label);
        const kept = label && label.length <= wires - 2 ? label : null;
        const [a, b] = way === 0 ? [right.label, box.label] : [box.label, right.label];
        edges.push({ from: a, to: b, label: kept, both: way === 3 });
      }
      const below = grid[y + 1]?.[x];
      if (below && chance(3) > 0) {
        const label = said();
        const column = box.column + 4 + chance(box.width - 8);
        const from = box.row + box.height;
        page.put(from - 1, column, style.teeDown);
        const upwards = chance(4) === 0;
        for (let row = from; row < below.row; row++) {
          const first = row === from && upwards;
          const last = row === below.row - 1 && !upwards;
          page.put(row, column, first ? style.heads[3] : last ? style.heads[1] : style.drop);
        }
        if (label) page.put(from + 1, column + 2, label);
        const [a, b] = upwards ? [below.label, box.label] : [box.label, below.label];
        edges.push({ from: a, to: b, label, both: false });
      }
    }
  return { rows: page.rows(), graph: { nodes, edges } };
}

const uprights = new Set([...'│┃║|├┣╟']);
const cornerSigns = new Set([...'┌┐┘└╭╮╯╰┏┓┛┗╔╗╝╚']);

/** Roughens a drawing as hands do: `roughness` is how many columns things slip, and how often. */
export function roughen(rows: readonly string[], roughness: number, chance: Chance): string[] {
  const rough = rows.map((row) => [...row]);
  const slips = roughness === 0 ? 0 : 1 + chance(roughness * 2);
  for (let slip = 0; slip < slips; slip++) {
    const row = chance(rough.length);
    const cells = rough[row]!;
    const by = 1 + chance(roughness);
    switch (chance(5)) {
      case 0:
        overrun(cells, by, chance);
        break;
      case 1:
        tighten(cells, by, chance);
        break;
      case 2:
        // A row of text that slipped as a whole.
        if (isTextRow(cells)) cells.unshift(...' '.repeat(by));
        break;
      case 3:
        loseCorner(rough, chance);
        break;
      case 4:
        cells.push(...' '.repeat(by));
        break;
    }
  }
  const indent = ' '.repeat(chance(4));
  return rough.map((cells) => indent + cells.join(''));
}

/** A row between the borders: sides and words, no level strokes. */
function isTextRow(cells: readonly string[]): boolean {
  return (
    /^[\s│┃║|\p{L}\p{N}.-]*$/u.test(cells.join('')) &&
    !/--|─|━|═/.test(cells.join('')) &&
    cells.some((sign) => uprights.has(sign))
  );
}

/** Words grew: a right border moves, and all that stands right of it. */
function overrun(cells: string[], by: number, chance: Chance): void {
  if (!isTextRow(cells)) return;
  const sides = rightSides(cells);
  if (sides.length > 0) cells.splice(sides[chance(sides.length)]!, 0, ...' '.repeat(by));
}

/** Words shrank. */
function tighten(cells: string[], by: number, chance: Chance): void {
  if (!isTextRow(cells)) return;
  const sides = rightSides(cells).filter(
    (at) => at >= by + 1 && cells.slice(at - by - 1, at).every((sign) => sign === ' '),
  );
  if (sides.length > 0) cells.splice(sides[chance(sides.length)]! - by, by);
}

/** Every second side closes a box. */
function rightSides(cells: readonly string[]): number[] {
  return cells.flatMap((sign, at) => (uprights.has(sign) && cells[at - 1] === ' ' && at > 2 ? [at] : []));
}

function loseCorner(rough: string[][], chance: Chance): void {
  const corners = rough.flatMap((cells, row) =>
    cells.flatMap((sign, column) => (cornerSigns.has(sign) ? [{ row, column }] : [])),
  );
  if (corners.length === 0) return;
  const { row, column } = corners[chance(corners.length)]!;
  rough[row]![column] = ' ';
}
