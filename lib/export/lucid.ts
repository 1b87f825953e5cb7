import { type Rect, textStyles, type ViewEdge } from '@/lib/model';
import { type Form, formOf, swatchOf } from '@/lib/theme';
import { pagedFormat } from './format';
import { fractionOf } from './geometry';
import { linkTo, type Page, type Placed, type Routed } from './page';
import { linesOf, oneLine } from './text';
import { escapeXml, round } from './xml';
import { zipOf } from './zip';

/**
 * Lucidchart's Standard Import: a ZIP with `document.json`. Built after its published description; there is no public
 * tool to open it with, so it is unproven in the product itself.
 */
export const lucid = pagedFormat(
  {
    id: 'lucid',
    title: 'Lucidchart (unproven)',
    extension: 'lucid',
    mediaType: 'application/vnd.lucid.import+zip',
    opening: 'In Lucidchart: File, Import, Standard Import. Not yet proven against Lucid itself.',
    losses: {
      positions: 'kept',
      nesting: 'partly',
      kinds: 'partly',
      attributes: 'kept',
      edgeLabels: 'kept',
      doubleHeads: 'kept',
      implied: 'partly',
      notes: 'kept',
      source: 'lost',
    },
  },
  (pages) => {
    const ids = new Ids();
    const document = { version: 1, pages: pages.map((page, i) => pageOf(page, i, ids)) };
    return zipOf([{ name: 'document.json', text: `${JSON.stringify(document, null, 1)}\n` }]);
  },
);

/** Ids of at most 36 characters, unique in the document: the model's own where it fits, else cut and numbered. */
class Ids {
  readonly #taken = new Set<string>();

  of(page: number, prefix: string, id: string): string {
    const whole = `${prefix}${page}.${id.replace(/[^A-Za-z0-9\-_.~]/g, '~')}`;
    let name = whole.slice(0, 36);
    for (let n = 2; this.#taken.has(name); n++) name = `${whole.slice(0, 35 - String(n).length)}~${n}`;
    this.#taken.add(name);
    return name;
  }
}

function pageOf(page: Page, index: number, ids: Ids) {
  const shapeIds = new Map(page.nodes.map(({ node }) => [node.id, ids.of(index, 'n', node.id)]));
  return {
    id: ids.of(index, 'p', page.view.id),
    title: oneLine(page.title).slice(0, 100) || 'Page',
    settings: { fillColor: page.palette.paper },
    shapes: [
      ...page.nodes.map((placed) => shape(page, placed, shapeIds.get(placed.node.id)!)),
      ...page.nodes.flatMap(({ node, box }) =>
        page.view.kind === 'sequence'
          ? box.attributes.map((block, i) =>
              words(page, ids.of(index, `a${i}`, node.id), node.attributes[i]?.text ?? '', block.rect),
            )
          : [],
      ),
      ...page.view.notes.map((note, i) =>
        words(page, ids.of(index, 'note', String(i + 1)), note.text, {
          x: 24,
          y: page.laidOut.height + i * 24,
          width: Math.max(200, page.laidOut.width - 48),
          height: 24,
        }),
      ),
    ],
    lines: page.edges.map((routed) => line(page, routed, ids.of(index, 'e', routed.edge.id), shapeIds)),
  };
}

const shapes: Readonly<Record<Form, string>> = {
  box: 'rectangle',
  rounded: 'rectangle',
  pill: 'terminator',
  plain: 'text',
  person: 'rectangle',
  hexagon: 'hexagon',
  cylinder: 'database',
  queue: 'predefinedProcess',
  process: 'predefinedProcess',
  document: 'document',
  grid: 'internalStorage',
};

function shape(page: Page, { node, box }: Placed, id: string) {
  const container = page.outline.isContainer(node.id);
  const { fill, stroke } = swatchOf(page.palette, node.kind, container);
  const type = container ? 'rectangleContainer' : shapes[formOf[node.kind]];
  const texts = page.view.kind === 'sequence' ? [] : node.attributes.map(({ text }) => text);
  const link = linkTo(page, node);
  const look =
    type === 'text'
      ? {}
      : {
          style: {
            fill: { type: 'color', color: fill },
            stroke: { color: stroke, width: 1, style: node.implied ? 'dashed' : 'solid' },
            rounding: 8,
          },
        };
  return {
    id,
    type,
    boundingBox: boxOf(box.rect),
    ...look,
    text: html(page, node.title, texts),
    ...(container ? { magnetize: true } : {}),
    ...(link === null
      ? {}
      : { actions: [{ type: 'external', trigger: 'shape', url: link, newWindow: true }] }),
    customData: [
      { key: 'kind', value: node.kind },
      { key: 'implied', value: String(node.implied) },
    ],
  };
}

function words(page: Page, id: string, text: string, rect: Rect) {
  return { id, type: 'text', boundingBox: boxOf(rect), text: html(page, '', [text]) };
}

/** Lucid's text is a little HTML: bold titles, one paragraph a line. */
function html(page: Page, title: string, texts: readonly string[]): string {
  const paragraph = (text: string, size: number, weight: string) =>
    `<p style="text-align: center; font-size: ${size}px; color: ${page.palette.ink}${weight}">${escapeXml(text)}</p>`;
  return [
    ...linesOf(title).map((text) => paragraph(text, textStyles.title.size, '; font-weight: bold')),
    ...texts.flatMap(linesOf).map((text) => paragraph(text, textStyles.attribute.size, '')),
  ].join('');
}

function line(page: Page, { edge, way }: Routed, id: string, shapeIds: ReadonlyMap<string, string>) {
  const [first, last] = [way.points[0], way.points.at(-1)];
  const rectOf = (nodeId: string) => page.nodes.find(({ node }) => node.id === nodeId)!.box.rect;
  const end = (nodeId: string, point: typeof first, head: boolean) => {
    const style = head ? 'arrow' : 'none';
    // Messages of a sequence end on lifelines, which Lucid's import does not have.
    if (page.view.kind === 'sequence')
      return { type: 'positionEndpoint', style, position: place(point ?? { x: 0, y: 0 }) };
    const position = point ? fractionOf(rectOf(nodeId), point) : { x: 0.5, y: 0.5 };
    return { type: 'shapeEndpoint', style, shapeId: shapeIds.get(nodeId), position: place(position) };
  };
  const label = oneLine(edge.label ?? '');
  return {
    id,
    lineType: page.view.kind === 'sequence' ? 'straight' : 'elbow',
    endpoint1: end(edge.from, first, edge.both),
    endpoint2: end(edge.to, last, !edge.undirected),
    stroke: { color: page.palette.line, width: 1, style: strokeOf(edge) },
    text: label === '' ? [] : [{ text: escapeXml(label), position: 0.5, side: 'middle' }],
    [page.view.kind === 'sequence' ? 'joints' : 'elbowControlPoints']: way.points.slice(1, -1).map(place),
    customData: [{ key: 'implied', value: String(edge.implied) }],
  };
}

function strokeOf(edge: ViewEdge): string {
  return edge.dashed ? 'dashed' : edge.implied ? 'dotted' : 'solid';
}

function boxOf({ x, y, width, height }: Rect) {
  return { x: round(x), y: round(y), w: round(width), h: round(height) };
}

function place({ x, y }: { readonly x: number; readonly y: number }) {
  return { x: Number(x.toFixed(5)), y: Number(y.toFixed(5)) };
}
