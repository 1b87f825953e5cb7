import { kindNames, type TextBlock, textStyles } from '@/lib/model';
import { baseline, type Mark, wayPath } from '@/lib/picture';
import { swatchOf } from '@/lib/theme';
import { formOf } from './form';
import { linkTo, type Page, type Placed, type Routed } from './page';
import { sentencesOf } from './sentences';
import { headPath, outlineOf, shortened } from './svg-shapes';
import { linesOf, oneLine } from './text';

/** The marks of one thing of a view, with what a program or a screen reader may want to know of it. */
export interface Part {
  /** Unique in its picture. */
  readonly id: string;
  readonly title?: string;
  readonly data?: Readonly<Record<string, string | null>>;
  readonly link?: string | null;
  readonly marks: readonly Mark[];
}

/** A page as marks, in px: what SVG, PNG and PDF are written from. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** Colour behind everything; null for none. */
  readonly paper: string | null;
  readonly parts: readonly Part[];
}

/** Height of a note's line under the picture, in px. */
const noteHeight = 24;

export function pictureOf(page: Page): Picture {
  const { laidOut, palette, view } = page;
  return {
    width: Math.ceil(laidOut.width),
    height: Math.ceil(laidOut.height) + view.notes.length * noteHeight,
    title: oneLine(page.title),
    description: sentencesOf(page).join(' '),
    paper: page.transparent ? null : palette.paper,
    parts: [
      ...page.nodes.map((placed) => node(page, placed)),
      ...page.edges.map((routed) => edge(page, routed)),
      ...page.overlay,
      ...view.notes.map((note, i) => {
        const y = laidOut.height + i * noteHeight + 8;
        const text = oneLine(note.text);
        return {
          id: `note-${i + 1}`,
          marks: words(
            { style: 'attribute', rect: { x: 24, y: y - 15, width: 0, height: 0 }, lines: [text] },
            palette.muted,
          ),
        };
      }),
    ],
  };
}

function node(page: Page, { node, box }: Placed): Part {
  const container = page.outline.isContainer(node.id);
  const { fill, stroke } = swatchOf(page.palette, node.kind, container);
  const shape = outlineOf(container ? 'box' : formOf[node.kind], box.rect);
  const line = { stroke, ...(node.implied && { dash: [6, 4] }) };
  const lifeline = box.lifeline;
  return {
    id: `n-${node.id}`,
    title: `${oneLine(node.title)} (${kindNames[node.kind]})`,
    data: { kind: node.kind, parent: node.parent },
    link: linkTo(page, node),
    marks: [
      ...(lifeline
        ? [
            {
              type: 'path' as const,
              d: wayPath([lifeline.from, lifeline.to]),
              stroke: page.palette.line,
              dash: [4, 4],
            },
          ]
        : []),
      ...(shape ? [{ type: 'path' as const, d: shape.outline, fill, ...line }] : []),
      ...(shape?.strokes ? [{ type: 'path' as const, d: shape.strokes, ...line }] : []),
      ...words(box.title, page.palette.ink),
      ...box.attributes.flatMap((block) => words(block, page.palette.muted)),
    ],
  };
}

function edge(page: Page, { edge, way }: Routed): Part {
  const { points } = way;
  const line = shortened(points, edge.both, !edge.undirected);
  const dash = edge.dashed ? [6, 4] : edge.implied ? [2, 4] : null;
  const colour = page.palette.line;
  return {
    id: `e-${edge.id}`,
    data: { from: edge.from, to: edge.to },
    marks: [
      { type: 'path', d: wayPath(line), stroke: colour, ...(dash && { dash }) },
      ...(edge.undirected
        ? []
        : [{ type: 'path' as const, d: headPath(points.at(-1)!, points.at(-2)!), fill: colour }]),
      ...(edge.both ? [{ type: 'path' as const, d: headPath(points[0]!, points[1]!), fill: colour }] : []),
      ...(way.label ? words(way.label, page.palette.ink, page.palette.paper) : []),
    ],
  };
}

/** A block of text as one mark; labels of edges stand in their middle. */
function words({ style, rect, lines }: TextBlock, fill: string, halo?: string): Mark[] {
  const { size, weight, lineHeight, family } = textStyles[style];
  const written = lines.flatMap((line) => linesOf(line).slice(0, 1));
  if (written.length === 0) return [];
  const centred = style === 'edge';
  const x = centred ? rect.x + rect.width / 2 : rect.x;
  const first = rect.y + lineHeight / 2 + baseline(size);
  return [
    {
      type: 'text',
      lines: written.map((text, i) => ({ x, y: first + i * lineHeight, text })),
      family,
      size,
      weight,
      anchor: centred ? 'middle' : 'start',
      fill,
      ...(halo && { halo }),
    },
  ];
}
