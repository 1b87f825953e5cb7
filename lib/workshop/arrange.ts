import type { Drawing, GridRect, ImpliedNode, ViewNode } from '@/lib/model';

/** Blank cells between a drawing and what is put beside it: enough for an arrow with a label. */
const gap = 4;

/** Several drawings of one view as one: the later below the earlier. */
export function joinDrawings(
  drawings: readonly Drawing[],
): Pick<Drawing, 'kind' | 'nodes' | 'edges' | 'notes'> {
  const [first, ...rest] = drawings;
  if (!first) throw new Error('a view needs at least one drawing');
  return rest.reduce<Pick<Drawing, 'kind' | 'nodes' | 'edges' | 'notes'>>((above, below) => {
    const bottom = Math.max(0, ...above.nodes.map(({ place }) => place.row + place.rows));
    const top = Math.min(...below.nodes.map(({ place }) => place.row));
    const down = bottom + gap - top;
    return {
      kind: above.kind,
      nodes: [
        ...above.nodes,
        ...below.nodes.map((node) => ({ ...node, place: { ...node.place, row: node.place.row + down } })),
      ],
      edges: [...above.edges, ...below.edges],
      notes: [...above.notes, ...below.notes],
    };
  }, first);
}

/** The place an implied node asks for, moved outwards until it is free. May have negative rows and columns. */
export function impliedPlace(implied: ImpliedNode, nodes: readonly ViewNode[]): GridRect {
  const beside = nodes.find((node) => node.id === implied.place.of)!;
  const parent = implied.parent ?? null;
  // What it must not cover: siblings, and siblings' contents go with them.
  const siblings = nodes.filter((node) => node.parent === parent);
  const size = {
    rows: 3 + (implied.attributes?.length ?? 0),
    columns: Math.max(implied.title.length, ...(implied.attributes ?? []).map((text) => text.length)) + 4,
  };
  let place = placeAt(implied, beside.place, size);
  while (siblings.some((sibling) => overlap(sibling.place, place))) place = outwards(implied, place);
  return place;
}

function placeAt(implied: ImpliedNode, of: GridRect, size: { rows: number; columns: number }): GridRect {
  const middleRow = of.row + Math.floor((of.rows - size.rows) / 2);
  const middleColumn = of.column + Math.floor((of.columns - size.columns) / 2);
  switch (implied.place.side) {
    case 'above':
      return { ...size, row: of.row - gap - size.rows, column: middleColumn };
    case 'below':
      return { ...size, row: of.row + of.rows + gap, column: middleColumn };
    case 'left':
      return { ...size, row: middleRow, column: of.column - gap * 2 - size.columns };
    case 'right':
      return { ...size, row: middleRow, column: of.column + of.columns + gap * 2 };
  }
}

function outwards(implied: ImpliedNode, place: GridRect): GridRect {
  switch (implied.place.side) {
    case 'above':
      return { ...place, row: place.row - 1 };
    case 'below':
      return { ...place, row: place.row + 1 };
    case 'left':
      return { ...place, column: place.column - 1 };
    case 'right':
      return { ...place, column: place.column + 1 };
  }
}

function overlap(a: GridRect, b: GridRect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Containers before what they hold; otherwise top to bottom, then left to right. */
export function reordered(nodes: readonly ViewNode[]): ViewNode[] {
  const children = new Map<string | null, ViewNode[]>();
  for (const node of nodes) children.set(node.parent, [...(children.get(node.parent) ?? []), node]);
  const inOrder = (parent: string | null): ViewNode[] =>
    [...(children.get(parent) ?? [])]
      .sort((a, b) => a.place.row - b.place.row || a.place.column - b.place.column)
      .flatMap((node) => [node, ...inOrder(node.id)]);
  return inOrder(null);
}
