import type { Connector } from './connectors';
import { down, left, right } from './direction';
import type { Edge } from './edges';
import type { Sheet } from './sheet';
import type { Strokes } from './strokes';

/** Says of every connector that joins nothing what it lacks. */
export function reportHanging(
  sheet: Sheet,
  strokes: Strokes,
  connectors: ReadonlyMap<number, Connector>,
  edges: ReadonlyMap<Connector, readonly Edge[]>,
): void {
  const { grid, report } = sheet;
  for (const connector of connectors.values()) {
    if (edges.get(connector)!.length > 0) continue;
    const [first] = connector.places;
    const cell = first! >> 1;
    const corner = connector.places.find((place) => (strokes.arms(place >> 1) & 15) === (right | down));
    if (connector.ends.length === 0 && corner !== undefined && isLikeABox(strokes, connector)) {
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
}

function isLikeABox(strokes: Strokes, connector: Connector): boolean {
  return connector.places.some((place) => (strokes.arms(place >> 1) & 15) === (left | down));
}
