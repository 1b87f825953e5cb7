import type { Connector } from './connectors';
import { down, left, right, up } from './direction';
import type { Edge } from './edges';
import { lostBoxes } from './lost-boxes';
import type { Sheet } from './sheet';
import type { Strokes } from './strokes';

/** Strokes that join nothing before their drawing counts as misread. */
const leastLoose = 3;
/** Rows at the top and bottom of a drawing where strokes may hang from what lies beyond. */
const edgeRows = 1;

/** Says of every connector that joins nothing what it lacks. */
export function reportHanging(
  sheet: Sheet,
  strokes: Strokes,
  connectors: ReadonlyMap<number, Connector>,
  edges: ReadonlyMap<Connector, readonly Edge[]>,
): void {
  const { grid, report } = sheet;
  const corners = lostBoxes(sheet, strokes);
  for (const corner of corners)
    report.error(
      'box-unclosed',
      grid.rangeOf(corner),
      'The box that opens here is not closed: its sides end in nothing, and it is not read as a box.',
    );
  const roots = new Set(corners.map((corner) => strokes.root(corner * 2)));
  let lost = 0;
  let joining = 0;
  let loose = 0;
  for (const connector of connectors.values()) {
    if (edges.get(connector)!.length > 0) {
      joining++;
      continue;
    }
    if (connector.places.length > 1 && !goesOnBeyond(sheet, connector)) loose++;
    const [first] = connector.places;
    const cell = first! >> 1;
    const corner = connector.places.find((place) => (strokes.arms(place >> 1) & 15) === (right | down));
    if (roots.has(strokes.root(connector.places[0]!))) {
      lost++;
      continue;
    }
    if (corner !== undefined && isLikeABox(strokes, connector)) {
      lost++;
      report.error(
        'box-unclosed',
        grid.rangeOf(corner >> 1),
        `The box that opens here is not closed: there is no corner under it by line ${grid.rangeOf(connector.places.at(-1)! >> 1).line}.`,
      );
      continue;
    }
    const lacks = connector.ends.some((end) => end.head) ? 'source' : 'target';
    if (connector.ends.length === 0)
      report.warning(
        'connector-no-end',
        grid.rangeOf(cell),
        'This stroke joins nothing: both its ends are free.',
      );
    for (const { cell: loose, direction } of connector.hanging) {
      if (connector.ends.length === 0) break;
      if ((grid.heads[loose]! & direction) !== 0)
        report.warning(
          'arrow-at-nothing',
          grid.rangeOf(loose),
          'This arrowhead points at no box and no text.',
        );
      else
        report.warning(
          'connector-one-end',
          grid.rangeOf(loose),
          `This stroke hangs from nothing: its ${lacks} is not drawn, so it is read as no edge.`,
        );
    }
    if (connector.hanging.length === 0 && connector.ends.length === 1)
      report.warning('connector-one-end', grid.rangeOf(cell), 'This stroke has one end only.');
  }
  if (loose - lost >= leastLoose && loose - lost > joining)
    report.error(
      'strokes-join-nothing',
      grid.range(sheet.firstRow, 0, grid.width(sheet.firstRow)),
      `${loose - lost} of the ${joining + loose} strokes of this drawing join nothing: it is not read as it is meant.`,
    );
}

/** True for a stroke that hangs at the very top or bottom: it goes on in what stands there. */
function goesOnBeyond({ grid, firstRow }: Sheet, connector: Connector): boolean {
  if (connector.ends.length === 0) return false;
  return connector.hanging.some(({ cell }) => {
    const row = grid.rowOf[cell]!;
    return row - firstRow <= edgeRows || grid.rows - 1 - row <= edgeRows;
  });
}

/** Corners on three sides: a box that does not close. */
function isLikeABox(strokes: Strokes, connector: Connector): boolean {
  const has = (arms: number) => connector.places.some((place) => (strokes.arms(place >> 1) & 15) === arms);
  return has(left | down) && (connector.ends.length === 0 || has(right | up) || has(left | up));
}
