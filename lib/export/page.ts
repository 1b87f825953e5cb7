import type { Diagram, LaidOut, LaidOutEdge, LaidOutNode, View, ViewEdge, ViewNode } from '@/lib/model';
import { type Colours, type Theme, themeColours } from '@/lib/theme';
import { withDetail } from './detail';
import { ExportError } from './error';
import type { Fonts } from './fonts';
import type { Direction, ExportInput, Scale } from './input';
import { Outline } from './outline';
import type { Part } from './picture';

/** A node with its place. */
export interface Placed {
  readonly node: ViewNode;
  /** For tools that draw the node themselves and have no icons: its words stand where an icon would. */
  readonly box: LaidOutNode;
  /** As it is drawn on the page. */
  readonly drawn: LaidOutNode;
}

/** An edge with its way. */
export interface Routed {
  readonly edge: ViewEdge;
  readonly way: LaidOutEdge;
}

/** One view, ready to be written: details applied, nodes and edges joined with their places. */
export interface Page {
  readonly diagram: Diagram;
  readonly view: View;
  readonly outline: Outline;
  readonly laidOut: LaidOut;
  readonly nodes: readonly Placed[];
  readonly edges: readonly Routed[];
  /** The diagram's title, with the view's where there are several. */
  readonly title: string;
  readonly theme: Theme;
  readonly palette: Colours;
  readonly direction: Direction;
  readonly baseUrl: string | null;
  /** No paper behind the picture. */
  readonly transparent: boolean;
  /** Pixels to a px of the view, for pictures made of pixels. */
  readonly scale: Scale;
  /** Drawn above everything: what a run has changed. */
  readonly overlay: readonly Part[];
  /** What is said to it, for formats that have notes of a speaker. */
  readonly speech: string | null;
  readonly fonts: Fonts | null;
}

/** The pages of `input`; throws ExportError when there are none, or not `count` of them. */
export function pagesOf(input: ExportInput, format: string, count?: number): readonly Page[] {
  if (input.views.length === 0) throw new ExportError('no-view', `${format}: there is no view to export`);
  if (count !== undefined && input.views.length !== count) {
    throw new ExportError(
      'one-view',
      `${format} holds one view in a file; ${input.views.length} were given`,
      {
        limit: count,
        count: input.views.length,
      },
    );
  }
  return input.views.map(({ view, laidOut, overlay, title, speech }) => {
    const shown = withDetail(view, input.options?.detail ?? {});
    const boxes = new Map(laidOut.nodes.map((box) => [box.id, box]));
    const ways = new Map(laidOut.edges.map((way) => [way.id, way]));
    const outline = new Outline(shown);
    const nodes = shown.nodes.map((node) => {
      const box = found(boxes, node.id);
      const drawn = node.attributes.length === 0 ? { ...box, attributes: [] } : box;
      return { node, box: settled(drawn, outline.isContainer(node.id)), drawn };
    });
    const edges = shown.edges.map((edge) => ({ edge, way: found(ways, edge.id) }));
    return {
      diagram: input.diagram,
      view: shown,
      outline,
      laidOut,
      nodes,
      edges,
      title: title ?? titleOf(input.diagram, view),
      theme: input.theme,
      palette: themeColours[input.theme],
      direction: input.options?.direction ?? flowOf(edges),
      baseUrl: input.options?.baseUrl ?? null,
      transparent: input.options?.transparent ?? false,
      scale: input.options?.scale ?? 1,
      overlay: overlay ?? [],
      speech: speech ?? null,
      fonts: input.fonts ?? null,
    };
  });
}

/** Address of a node of the page in the explorer, or null when no explorer is known. */
export function linkTo(page: Page, node?: ViewNode): string | null {
  if (page.baseUrl === null) return null;
  const query = new URLSearchParams({ view: page.view.id, ...(node && { node: node.id }) });
  return `${page.baseUrl}/${page.diagram.id}?${query}`;
}

/** The box with its words in the places of icons. */
function settled(box: LaidOutNode, container: boolean): LaidOutNode {
  if (box.icon === null) return box;
  const { attributes } = box;
  const { rect } = box.title;
  const middle = box.rect.x + (box.rect.width - rect.width) / 2;
  // What a lifeline says stands beside it, not in its head.
  const said = box.lifeline === null && attributes.length > 0;
  const alone = !said && box.panels.length === 0 && !container;
  const x = alone ? middle : Math.min(box.icon.x, ...(said ? attributes : []).map((block) => block.rect.x));
  return { ...box, icon: null, title: { ...box.title, rect: { ...rect, x } } };
}

function found<T>(places: ReadonlyMap<string, T>, id: string): T {
  const place = places.get(id);
  if (place === undefined) throw new Error(`the layout has no place for "${id}"`);
  return place;
}

function titleOf(diagram: Diagram, view: View): string {
  if (diagram.views.length <= 1 || view.title === '' || view.title === diagram.title) return diagram.title;
  return diagram.title === '' ? view.title : `${diagram.title}: ${view.title}`;
}

/** The way most edges go. */
function flowOf(edges: readonly Routed[]): Direction {
  let across = 0;
  let down = 0;
  for (const { way } of edges) {
    const [first, last] = [way.points[0], way.points.at(-1)];
    if (!first || !last) continue;
    if (Math.abs(last.x - first.x) > Math.abs(last.y - first.y)) across++;
    else down++;
  }
  return across > down ? 'right' : 'down';
}
