import { kindNames, type TextBlock, textStyles } from '@/lib/model';
import { formOf } from './form';
import { viewFormat } from './format';
import { linkTo, type Page, type Placed, type Routed } from './page';
import { swatchOf } from './palette';
import { sentencesOf } from './sentences';
import { headPath, outlineOf, shortened, wayPath } from './svg-shapes';
import { linesOf, oneLine } from './text';
import { element, lineElement, round, textElement } from './xml';

/** Inter is what the layout measured; the others are near it in width. */
const families = {
  sans: "Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  mono: "'JetBrains Mono', 'SF Mono', Consolas, 'Liberation Mono', monospace",
} as const;

/** Height of a note's line under the picture, in px. */
const noteHeight = 24;

/** A picture that stands alone: text as text, no scripts, nothing fetched. */
export const svg = viewFormat(
  {
    id: 'svg',
    title: 'SVG',
    extension: 'svg',
    mediaType: 'image/svg+xml',
    losses: {
      positions: 'kept',
      nesting: 'kept',
      kinds: 'kept',
      attributes: 'kept',
      edgeLabels: 'kept',
      doubleHeads: 'kept',
      implied: 'kept',
      notes: 'kept',
      source: 'lost',
    },
  },
  (page) => `${drawing(page).join('\n')}\n`,
);

/** The picture's lines; the first is the root's start. */
function drawing(page: Page): string[] {
  const { laidOut, palette, view } = page;
  const width = Math.ceil(laidOut.width);
  const height = Math.ceil(laidOut.height) + view.notes.length * noteHeight;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'picture-title picture-description',
      'font-family': families.sans,
    },
    [
      textElement('title', { id: 'picture-title' }, oneLine(page.title)),
      textElement('desc', { id: 'picture-description' }, sentencesOf(page).join(' ')),
      ...element('rect', { width: '100%', height: '100%', fill: palette.paper }),
      ...page.nodes.flatMap((placed) => node(page, placed)),
      ...page.edges.flatMap((routed) => edge(page, routed)),
      ...view.notes.map((note, i) =>
        textElement(
          'text',
          {
            id: `note-${i + 1}`,
            x: 24,
            y: laidOut.height + i * noteHeight + 8,
            'font-size': 14,
            fill: palette.muted,
          },
          oneLine(note.text),
        ),
      ),
    ],
  );
}

function node(page: Page, { node, box }: Placed): string[] {
  const container = page.outline.isContainer(node.id);
  const { fill, stroke } = swatchOf(page.palette, node.kind, container);
  const shape = outlineOf(container ? 'box' : formOf[node.kind], box.rect);
  const line = {
    stroke,
    'stroke-width': 1.5,
    'stroke-dasharray': node.implied ? '6 4' : null,
    'stroke-linejoin': 'round',
  };
  const children = [
    textElement('title', {}, `${oneLine(node.title)} (${kindNames[node.kind]})`),
    ...(box.lifeline
      ? element('path', {
          d: wayPath([box.lifeline.from, box.lifeline.to]),
          fill: 'none',
          stroke: page.palette.line,
          'stroke-width': 1.5,
          'stroke-dasharray': '4 4',
        })
      : []),
    ...(shape ? element('path', { d: shape.outline, fill, ...line }) : []),
    ...(shape?.strokes ? element('path', { d: shape.strokes, fill: 'none', ...line }) : []),
    ...text(box.title, page.palette.ink),
    ...box.attributes.flatMap((block) => text(block, page.palette.muted)),
  ];
  const group = element(
    'g',
    { id: `n-${node.id}`, 'data-kind': node.kind, 'data-parent': node.parent },
    children,
  );
  const link = linkTo(page, node);
  return link === null ? group : element('a', { href: link }, group);
}

function edge(page: Page, { edge, way }: Routed): string[] {
  const points = way.points;
  const line = shortened(points, edge.both, !edge.undirected);
  const dashes = edge.dashed ? '6 4' : edge.implied ? '2 4' : null;
  const colour = page.palette.line;
  return element('g', { id: `e-${edge.id}`, 'data-from': edge.from, 'data-to': edge.to }, [
    ...element('path', {
      d: wayPath(line),
      fill: 'none',
      stroke: colour,
      'stroke-width': 1.5,
      'stroke-dasharray': dashes,
    }),
    ...(edge.undirected
      ? []
      : element('path', { d: headPath(points.at(-1)!, points.at(-2)!), fill: colour })),
    ...(edge.both ? element('path', { d: headPath(points[0]!, points[1]!), fill: colour }) : []),
    ...(way.label ? text(way.label, page.palette.ink, page.palette.paper) : []),
  ]);
}

/** One element of text with a line each; `halo` keeps it readable where it crosses a line. */
function text({ style, rect, lines }: TextBlock, fill: string, halo?: string): string[] {
  const { size, weight, lineHeight, family } = textStyles[style];
  const written = lines.flatMap((line) => linesOf(line).slice(0, 1));
  if (written.length === 0) return [];
  const centred = style === 'edge';
  const x = round(centred ? rect.x + rect.width / 2 : rect.x);
  // The middle of capitals is about a third of the size above the baseline.
  const first = rect.y + lineHeight / 2 + size * 0.36;
  const spans = written.map((line, i) => textElement('tspan', { x, y: first + i * lineHeight }, line));
  return lineElement(
    'text',
    {
      'font-size': size,
      'font-weight': weight === 400 ? null : weight,
      'font-family': family === 'mono' ? families.mono : null,
      'text-anchor': centred ? 'middle' : null,
      fill,
      stroke: halo,
      'stroke-width': halo ? 4 : null,
      'stroke-linejoin': halo ? 'round' : null,
      'paint-order': halo ? 'stroke' : null,
    },
    spans,
  );
}
