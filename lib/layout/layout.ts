import type { Arrangement, Density, LaidOut, LaidOutNode, MeasureText, Rect, View } from '@/lib/model';
import { type Cells, cellsOf } from './cells';
import { type Content, headingContent, leafContent } from './content';
import { defectsOf } from './defects';
import { type Folding, foldingsOf } from './foldings';
import { labelsOf } from './labels';
import { margin, widest } from './metrics';
import { rectsOf } from './rects';
import { routesOf } from './route';
import { layOutSequence } from './sequence';
import { type Candidate, type Shape, shaped } from './shapes';
import { sameTrack } from './tracks';
import { Tree } from './tree';
import { type Wrapped, wrap } from './wrap';

export interface LayoutOptions {
  readonly arrangement: Arrangement;
  readonly density: Density;
  readonly measure: MeasureText;
}

/** What setting a view out takes, whatever the arrangement. */
interface Matter {
  readonly view: View;
  readonly tree: Tree;
  readonly contents: ReadonlyMap<string, Content>;
  readonly density: Density;
  readonly measure: MeasureText;
}

/**
 * Every place of a view, computed: nodes as the arrangement has them, straightened, with room for their text; edges
 * around what is not theirs; labels beside them. The same input gives the same output. One made for the shape of a room
 * may turn out to be the drawn or the turned one, and then says so. In a sequence time always goes
 * down; lifelines stand nearer to each other where there is little room.
 */
export function layOut(view: View, { arrangement, density, measure }: LayoutOptions): LaidOut {
  if (view.nodes.length === 0) {
    return { arrangement, density, width: margin * 2, height: margin * 2, nodes: [], edges: [] };
  }
  if (view.kind === 'sequence') {
    return arrangement === 'square' || arrangement === 'tall'
      ? { arrangement: 'square', density, ...layOutSequence(view, density, measure, 'tight') }
      : { arrangement: 'drawn', density, ...layOutSequence(view, density, measure, 'roomy') };
  }
  const tree = new Tree(view);
  const contents = new Map(
    view.nodes.map((node) => [
      node.id,
      tree.isLeaf(node.id) ? leafContent(node, density, measure) : headingContent(node, measure),
    ]),
  );
  const matter = { view, tree, contents, density, measure };
  if (arrangement === 'drawn' || arrangement === 'turned') {
    return { arrangement, density, ...setOut(matter, plain(view, tree, arrangement)) };
  }
  return layOutFor(arrangement, matter);
}

/** The one that shows its text largest in the room of `shape`. */
function layOutFor(shape: Shape, matter: Matter): LaidOut {
  const { view, tree, density, measure } = matter;
  const candidate = (folding: Folding, folded: boolean): Candidate => ({
    ...folding,
    folded,
    rects: rectsFor(matter, folding.cells, textsFor(matter, folding.cells)),
  });
  const [drawn, turned] = (['drawn', 'turned'] as const).map((name) =>
    candidate(plain(view, tree, name), false),
  );
  // Folding is for pictures that a person takes in at once; a field of hundreds of boxes has no one chain.
  const foldings = view.nodes.length <= foldable ? foldingsOf(view, tree) : [];
  const candidates = [drawn!, turned!, ...foldings.map((folding) => candidate(folding, true))];
  const best = shaped(shape, view, tree, candidates, (each) => {
    const arrangement = each === drawn ? 'drawn' : each === turned ? 'turned' : shape;
    const laidOut = { arrangement, density, ...setOut(matter, each) } as const;
    return each.folded && defectsOf(view, laidOut, measure).length > 0 ? null : laidOut;
  });
  return best ?? { arrangement: 'drawn', density, ...setOut(matter, drawn!) };
}

/** Views of more nodes are not folded. */
const foldable = 30;

function plain(view: View, tree: Tree, arrangement: 'drawn' | 'turned'): Folding {
  return { cells: cellsOf(view, tree, arrangement), flow: arrangement === 'drawn' ? 'down' : 'across' };
}

function textsFor({ view, measure }: Matter, cells: Cells): ReadonlyMap<string, Wrapped> {
  return new Map(
    view.edges.flatMap((edge) => {
      if (edge.label === null) return [];
      // Beside an upright line there is room; along a level one the label decides how far apart its ends stand.
      const level = sameTrack(cells.rows.get(edge.from)!, cells.rows.get(edge.to)!);
      return [[edge.id, wrap(edge.label, 'edge', level ? widest.edgeAcross : widest.edge, measure)] as const];
    }),
  );
}

function rectsFor(
  { view, tree, contents, density }: Matter,
  cells: Cells,
  texts: ReadonlyMap<string, Wrapped>,
): ReadonlyMap<string, Rect> {
  return rectsOf(view, tree, cells, contents, texts, density);
}

function setOut(
  matter: Matter,
  { cells, flow }: Folding,
): Pick<LaidOut, 'nodes' | 'edges' | 'width' | 'height'> {
  const { view, tree, contents } = matter;
  const texts = textsFor(matter, cells);
  const rects = rectsFor(matter, cells, texts);
  const nodes = view.nodes.map((node): LaidOutNode => {
    const rect = rects.get(node.id)!;
    return { id: node.id, rect, ...contents.get(node.id)!.set(rect), lifeline: null };
  });
  const headings = new Map(
    nodes.flatMap(({ id, title }) => (tree.isLeaf(id) ? [] : [[id, title.rect] as const])),
  );
  const ways = routesOf(view.edges, rects, headings, tree, flow);
  const labels = labelsOf(view.edges, ways, texts, nodes, tree);
  const edges = view.edges.map(({ id }) => ({ id, points: ways.get(id)!, label: labels.get(id) ?? null }));
  return framed(nodes, edges);
}

/** Moves everything so that the margin is the same on all sides, labels and detours included. */
function framed(
  nodes: readonly LaidOutNode[],
  edges: LaidOut['edges'],
): Pick<LaidOut, 'nodes' | 'edges' | 'width' | 'height'> {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  const include = (x: number, y: number, width = 0, height = 0) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  };
  for (const { rect } of nodes) include(rect.x, rect.y, rect.width, rect.height);
  for (const { points, label } of edges) {
    for (const { x, y } of points) include(x, y);
    if (label) include(label.rect.x, label.rect.y, label.rect.width, label.rect.height);
  }
  const [dx, dy] = [margin - left, margin - top];
  const move = <T extends { x: number; y: number }>(at: T): T => ({ ...at, x: at.x + dx, y: at.y + dy });
  return {
    width: right - left + margin * 2,
    height: bottom - top + margin * 2,
    nodes: nodes.map((node) => ({
      ...node,
      rect: move(node.rect),
      icon: node.icon && move(node.icon),
      title: { ...node.title, rect: move(node.title.rect) },
      attributes: node.attributes.map((each) => ({ ...each, rect: move(each.rect) })),
      panels: node.panels.map((panel) => ({ ...panel, rect: move(panel.rect) })),
      ...(node.resting && { resting: node.resting.map((each) => ({ ...each, rect: move(each.rect) })) }),
    })),
    edges: edges.map((edge) => ({
      ...edge,
      points: edge.points.map(move),
      label: edge.label && { ...edge.label, rect: move(edge.label.rect) },
    })),
  };
}
