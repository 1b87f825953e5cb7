import { type LaidOutNode, type Rect, type TextBlock, textStyles, type ViewNode } from '@/lib/model';
import { edgeStyle, labelStyle, lifelineStyle, nodeStyle, wordsStyle } from './drawio-style';
import { pagedFormat } from './format';
import { fractionOf, halfway } from './geometry';
import type { ExportInput } from './input';
import { linkTo, type Page, type Placed, pagesOf, type Routed } from './page';
import { linesOf } from './text';
import { element, escapeXml } from './xml';

/** Room for a note under the picture, in px. */
const noteHeight = 24;

/** https://www.drawio.com: native cells where the layout put them, nested as the view is, a page a view. */
export const drawio = pagedFormat(
  {
    id: 'drawio',
    title: 'draw.io',
    extension: 'drawio',
    mediaType: 'application/vnd.jgraph.mxfile',
    opening:
      'In draw.io (app.diagrams.net or the desktop application): File, Open from, Device. Everything stays editable.',
    losses: {
      positions: 'kept',
      nesting: 'kept',
      kinds: 'kept',
      attributes: 'kept',
      edgeLabels: 'kept',
      doubleHeads: 'kept',
      implied: 'kept',
      notes: 'kept',
      source: 'kept',
    },
  },
  (pages) => file(pages),
);

/** Several diagrams as one file, with a page for every view of every one. */
export function writeDrawioWorkshop(inputs: readonly ExportInput[]): string {
  return file(inputs.flatMap((input) => pagesOf(input, drawio.title)));
}

function file(pages: readonly Page[]): string {
  const children = pages.flatMap((page) => {
    const id = `${page.diagram.id}/${page.view.id}`;
    return element('diagram', { id, name: page.title }, model(page));
  });
  return `${element('mxfile', { host: 'Architecture Explorer', compressed: 'false' }, children).join('\n')}\n`;
}

function model(page: Page): string[] {
  const { width, height } = page.laidOut;
  const cells = [
    ...element('mxCell', { id: '0' }),
    ...element('mxCell', { id: '1', parent: '0' }),
    ...page.nodes.flatMap((placed) => node(page, placed)),
    ...page.edges.flatMap((routed) => edge(page, routed)),
    ...page.view.notes.flatMap((note, i) =>
      words(page, `note-${i + 1}`, note.text, {
        x: 24,
        y: height + i * noteHeight,
        width: Math.max(width - 48, 200),
        height: noteHeight,
      }),
    ),
  ];
  return element(
    'mxGraphModel',
    {
      grid: 0,
      page: 0,
      pageWidth: Math.ceil(width),
      pageHeight: Math.ceil(height),
      math: 0,
      background: page.palette.paper,
    },
    element('root', {}, cells),
  );
}

function node(page: Page, { node, box }: Placed): string[] {
  const id = nodeId(node.id);
  const container = page.outline.isContainer(node.id);
  const parent = node.parent === null ? undefined : page.nodes.find((other) => other.node.id === node.parent);
  const blocks = page.view.kind === 'sequence' ? [box.title] : [box.title, ...box.attributes];
  const left = Math.min(...blocks.map(({ rect }) => rect.x));
  const right = Math.max(...blocks.map(({ rect }) => rect.x + rect.width));
  const centred = box.icon === null && !container && box.attributes.length === 0;
  const inset = {
    width: box.rect.width,
    left: centred ? 0 : left - box.rect.x,
    // The browser may set text a little wider than it was measured: what room there is on the right is its own.
    right: centred ? 0 : Math.min(8, Math.max(0, box.rect.x + box.rect.width - right)),
    top: box.title.rect.y - box.rect.y,
  };
  const style =
    page.view.kind === 'sequence'
      ? lifelineStyle(page.palette, node, box.rect.height)
      : nodeStyle(page.palette, node, container, inset, centred ? 'center' : 'left');
  return [
    ...element(
      'object',
      {
        label: nodeLabel(page, node),
        id,
        title: node.title,
        kind: node.kind,
        implied: node.implied ? 'true' : null,
        attributes: node.attributes.length > 0 ? node.attributes.map(({ text }) => text).join('\n') : null,
        parts: node.parts.length > 0 ? node.parts.map(({ title }) => title).join('\n') : null,
        source: sourceOf(node.source),
        link: linkTo(page, node),
      },
      element(
        'mxCell',
        { style, vertex: 1, parent: parent ? nodeId(parent.node.id) : '1' },
        geometry(relativeTo(wholeOf(box), parent?.box.rect)),
      ),
    ),
    ...(page.view.kind === 'sequence'
      ? box.attributes.flatMap((block, i) =>
          words(page, `attribute-${i + 1}-${node.id}`, node.attributes[i]?.text ?? '', block.rect),
        )
      : []),
  ];
}

/** HTML, in the type and line height that the layout measured. */
function nodeLabel(page: Page, node: ViewNode): string {
  const title = linesOf(node.title).map(escapeXml).join('<br>');
  const titleHeight = textStyles[page.outline.isContainer(node.id) ? 'group' : 'title'].lineHeight;
  const head = `<div style="line-height:${titleHeight}px;font-weight:600">${title}</div>`;
  if (page.view.kind === 'sequence') return head;
  const { size, lineHeight } = textStyles.attribute;
  return [
    head,
    ...node.attributes.map(({ text }) => {
      const lines = linesOf(text).map(escapeXml).join('<br>');
      return `<div style="font-size:${size}px;line-height:${lineHeight}px">${lines}</div>`;
    }),
  ].join('');
}

/** A node's box; in a sequence with the lifeline below it. */
function wholeOf(box: LaidOutNode): Rect {
  return box.lifeline ? { ...box.rect, height: box.lifeline.to.y - box.rect.y } : box.rect;
}

function words(page: Page, id: string, text: string, rect: Rect): string[] {
  const value = linesOf(text).map(escapeXml).join('<br>');
  return element(
    'mxCell',
    { id, value, style: wordsStyle(page.palette), vertex: 1, parent: '1' },
    geometry(rect),
  );
}

function edge(page: Page, { edge, way }: Routed): string[] {
  const id = `e-${edge.id}`;
  const long = (way.label?.lines.length ?? 0) > 1;
  const ends = { source: nodeId(edge.from), target: nodeId(edge.to) };
  const middle = halfway(way.points);
  const label = way.label;
  const text = linesOf(edge.label ?? '')
    .map(escapeXml)
    .join('<br>');
  const waypoints = way.points.slice(1, -1).flatMap((point) => element('mxPoint', { ...point }));
  const offset = label && !long ? offsetTo(label, middle) : null;
  return [
    ...element(
      'object',
      {
        label: long ? '' : text,
        id,
        title: edge.label,
        implied: edge.implied ? 'true' : null,
        source: sourceOf(edge.source),
      },
      element(
        'mxCell',
        {
          style: edgeStyle(page.palette, edge, ports(page, { edge, way }), page.view.kind === 'sequence'),
          edge: 1,
          parent: '1',
          ...ends,
        },
        element('mxGeometry', { relative: 1, as: 'geometry' }, [
          ...(waypoints.length > 0 ? element('Array', { as: 'points' }, waypoints) : []),
          ...(offset ? element('mxPoint', { ...offset, as: 'offset' }) : []),
        ]),
      ),
    ),
    ...(label && long ? longLabel(page, id, text, label, middle) : []),
  ];
}

/** From the middle of an edge to the middle of its label. */
function offsetTo({ rect }: TextBlock, middle: { x: number; y: number }) {
  return { x: rect.x + rect.width / 2 - middle.x, y: rect.y + rect.height / 2 - middle.y };
}

function longLabel(
  page: Page,
  id: string,
  value: string,
  { rect }: TextBlock,
  middle: { x: number; y: number },
) {
  return element(
    'mxCell',
    { id: `label-${id}`, value, style: labelStyle(page.palette), vertex: 1, connectable: 0, parent: id },
    element(
      'mxGeometry',
      { width: rect.width, height: rect.height, relative: 1, as: 'geometry' },
      element('mxPoint', { x: rect.x - middle.x, y: rect.y - middle.y, as: 'offset' }),
    ),
  );
}

/** Where the edge leaves and enters, as fractions of its ends' boxes. */
function ports(page: Page, { edge, way }: Routed): Record<string, number> {
  const [first, last] = [way.points[0], way.points.at(-1)];
  const rectOf = (id: string) => {
    const box = page.nodes.find(({ node }) => node.id === id)?.box;
    return box && wholeOf(box);
  };
  const [source, target] = [rectOf(edge.from), rectOf(edge.to)];
  if (!first || !last || !source || !target) return {};
  const exit = fractionOf(source, first);
  const entry = fractionOf(target, last);
  return {
    exitX: exit.x,
    exitY: exit.y,
    exitDx: 0,
    exitDy: 0,
    exitPerimeter: 0,
    entryX: entry.x,
    entryY: entry.y,
    entryDx: 0,
    entryDy: 0,
    entryPerimeter: 0,
  };
}

function geometry({ x, y, width, height }: Rect): string[] {
  return element('mxGeometry', { x, y, width, height, as: 'geometry' });
}

function relativeTo(rect: Rect, parent: Rect | undefined): Rect {
  return parent ? { ...rect, x: rect.x - parent.x, y: rect.y - parent.y } : rect;
}

function nodeId(id: string): string {
  return `n-${id}`;
}

/** `lines 41-43` of the diagram's document; null for what was not drawn. */
function sourceOf(source: readonly { readonly line: number }[]): string | null {
  const [first, last] = [source[0]?.line, source.at(-1)?.line];
  if (first === undefined) return null;
  return first === last ? `line ${first}` : `lines ${first}-${last}`;
}
