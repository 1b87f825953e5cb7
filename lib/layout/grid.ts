import type { Span } from './tracks';

/** The columns and rows that one item of a grid stands in. */
export interface Cell {
  readonly column: Span;
  readonly row: Span;
}

/** The members of one family (the top nodes of a view, or what one container holds) in columns and rows of their own. */
export type Grid = ReadonlyMap<string, Cell>;

/** The same, turned by a quarter. */
export function turnedGrid(grid: Grid): Grid {
  return mapped(grid, ({ column, row }) => ({ column: row, row: column }));
}

/**
 * Cuts the grid between its rows (`cuts`: the first row of each later band) and puts the bands side by side, like text
 * into columns. `back`: every second band runs upwards, so that a chain goes on beside where it was cut. Null when an
 * item stands across a cut.
 */
export function foldedGrid(grid: Grid, cuts: readonly number[], back: boolean): Grid | null {
  const bandOf = (row: number) => cuts.filter((cut) => cut <= row).length;
  const starts = [0, ...cuts];
  const rows = count(grid, 'row');
  const heights = starts.map((start, i) => (starts[i + 1] ?? rows) - start);
  const most = Math.max(...heights);
  const bands = starts.map(() => new Map<string, Cell>());
  for (const [id, { column, row }] of grid) {
    const band = bandOf(row.first);
    if (bandOf(row.last) !== band) return null;
    const at = (each: number) => {
      const within = each - starts[band]!;
      if (!back) return within;
      return band % 2 === 1 ? most - 1 - within : within + most - heights[band]!;
    };
    bands[band]!.set(id, { column, row: ordered(at(row.first), at(row.last)) });
  }
  const folded = new Map<string, Cell>();
  let offset = 0;
  for (const band of bands) {
    const tight = tightened(band, ['column']);
    for (const [id, { column, row }] of tight) {
      folded.set(id, { row, column: { first: column.first + offset, last: column.last + offset } });
    }
    offset += count(tight, 'column');
  }
  return tightened(folded, ['column', 'row']);
}

/** The same with its last row before its first. */
export function rolledGrid(grid: Grid): Grid | null {
  const rows = count(grid, 'row');
  if ([...grid.values()].some(({ row }) => row.last === rows - 1 && row.first < rows - 1)) return null;
  const at = (row: number) => (row + 1) % rows;
  return mapped(grid, (cell) => ({ ...cell, row: { first: at(cell.row.first), last: at(cell.row.last) } }));
}

/** Makes one row of row `first` and the next: their items side by side, a column each. Null where there are too few columns. */
export function mergedGrid(grid: Grid, first: number): Grid | null {
  const inRows = ({ row }: Cell) => row.first >= first && row.last <= first + 1;
  const items = [...grid].filter(([, cell]) => inRows(cell));
  const across = [...grid.values()].some(
    ({ row }) => (row.first < first && row.last >= first) || (row.first <= first + 1 && row.last > first + 1),
  );
  if (across || items.length > count(grid, 'column')) return null;
  const order = items.map(([id]) => id);
  const at = (row: number) => (row > first ? row - 1 : row);
  return mapped(grid, ({ column, row }, id) => {
    const place = order.indexOf(id);
    return {
      column: place < 0 ? column : { first: place, last: place },
      row: { first: at(row.first), last: at(row.last) },
    };
  });
}

/** How many columns or rows it has. */
export function count(grid: Grid, axis: 'column' | 'row'): number {
  return Math.max(0, ...[...grid.values()].map((cell) => cell[axis].last + 1));
}

/** Equal for grids that put the same items into the same cells. */
export function keyOf(grid: Grid): string {
  return [...grid]
    .map(([id, { column, row }]) => `${id} ${column.first}-${column.last} ${row.first}-${row.last}`)
    .sort()
    .join('|');
}

/** Without tracks that hold nothing, or just what the track before them holds. */
function tightened(grid: Grid, axes: readonly ('column' | 'row')[]): Grid {
  let tight = grid;
  for (const axis of axes) {
    const places: number[] = [];
    let kept = -1;
    let before = '';
    for (let track = 0; track < count(tight, axis); track++) {
      const now = itemsIn(tight, axis, track);
      if (now !== '' && now !== before) kept++;
      if (now !== '') before = now;
      places.push(Math.max(0, kept));
    }
    const at = ({ first, last }: Span) => ({ first: places[first]!, last: places[last]! });
    tight = mapped(tight, (cell) => ({ ...cell, [axis]: at(cell[axis]) }));
  }
  return tight;
}

function itemsIn(grid: Grid, axis: 'column' | 'row', track: number): string {
  return [...grid]
    .filter(([, cell]) => cell[axis].first <= track && track <= cell[axis].last)
    .map(([id]) => id)
    .join(' ');
}

function mapped(grid: Grid, change: (cell: Cell, id: string) => Cell): Grid {
  return new Map([...grid].map(([id, cell]) => [id, change(cell, id)]));
}

function ordered(a: number, b: number): Span {
  return { first: Math.min(a, b), last: Math.max(a, b) };
}
