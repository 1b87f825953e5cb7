import { kindNames } from '@/lib/model';
import { edgeMarks, labelMarks, type Mark, nodeMarks, wordMarks } from '@/lib/picture';
import { linkTo, type Page, type Placed, type Routed } from './page';
import { sentencesOf } from './sentences';
import { oneLine } from './text';

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
          marks: wordMarks(
            { style: 'attribute', rect: { x: 24, y: y - 15, width: 0, height: 0 }, lines: [text] },
            palette.muted,
          ),
        };
      }),
    ],
  };
}

function node(page: Page, { node, drawn }: Placed): Part {
  return {
    id: `n-${node.id}`,
    title: `${oneLine(node.title)} (${kindNames[node.kind]})`,
    data: { kind: node.kind, parent: node.parent },
    link: linkTo(page, node),
    marks: nodeMarks(node, drawn, page.outline.isContainer(node.id), page.palette),
  };
}

function edge(page: Page, { edge, way }: Routed): Part {
  return {
    id: `e-${edge.id}`,
    data: { from: edge.from, to: edge.to },
    marks: [...edgeMarks(edge, way, page.palette), ...labelMarks(way, page.palette)],
  };
}
