import { type TextStyle, textStyles, type ViewEdge, type ViewNode } from '@/lib/model';
import { type Colours, type Form, formOf, swatchOf } from '@/lib/theme';

/** Inter where it is installed; draw.io takes a list as CSS does. */
const fontFamily = 'Inter,Helvetica,Arial,sans-serif';

type Style = Readonly<Record<string, string | number>>;

/** draw.io's `key=value;` list. */
function written(style: Style): string {
  return (
    Object.entries(style)
      // Ports are fractions of a box: five digits keep them to the pixel on the longest lifeline.
      .map(([key, value]) => `${key}=${typeof value === 'number' ? Number(value.toFixed(5)) : value};`)
      .join('')
  );
}

/** Width of the bars at the sides of a process, where draw.io writes nothing, in px. */
const bars = 6;

/** Shapes that are built into draw.io; stencils of its libraries would be fetched when the file opens. */
const shapes: Readonly<Record<Form, Style>> = {
  box: { rounded: 1, absoluteArcSize: 1, arcSize: 8 },
  rounded: { rounded: 1, absoluteArcSize: 1, arcSize: 28 },
  pill: { rounded: 1, arcSize: 50 },
  plain: { shape: 'rectangle' },
  person: { rounded: 1, arcSize: 50 },
  hexagon: { shape: 'hexagon', perimeter: 'rectanglePerimeter', size: 8, fixedSize: 1 },
  cylinder: { shape: 'cylinder3', size: 6, boundedLbl: 0 },
  queue: { shape: 'process', backgroundOutline: 1 },
  process: { shape: 'process', backgroundOutline: 1 },
  document: { shape: 'note', size: 12, backgroundOutline: 1 },
  grid: { shape: 'internalStorage', dx: 6, dy: 6, backgroundOutline: 1 },
};

/** What draw.io leaves above text of its own accord, in px. */
const ownInset = 5;

/** A node's box and where its text starts inside it, in px. */
export interface Inset {
  readonly width: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
}

export function nodeStyle(
  palette: Colours,
  node: ViewNode,
  container: boolean,
  inset: Inset,
  align: string,
): string {
  const { fill, stroke } = swatchOf(palette, node.kind, container);
  const plain = node.kind === 'text' && !container;
  const form = formOf[node.kind];
  const barred = !container && (form === 'process' || form === 'queue') ? bars : 0;
  return written({
    ...(container ? { ...shapes.box, container: 1, collapsible: 0, recursiveResize: 0 } : shapes[form]),
    // A fraction of the width: as a length, draw.io shrinks the room for the text by that many boxes.
    ...(barred > 0 ? { size: barred / inset.width } : {}),
    html: 1,
    whiteSpace: 'wrap',
    overflow: 'visible',
    fillColor: plain ? 'none' : fill,
    strokeColor: plain ? 'none' : stroke,
    strokeWidth: 1.5,
    ...(node.implied ? { dashed: 1 } : {}),
    align,
    verticalAlign: 'top',
    spacing: 0,
    spacingLeft: align === 'left' ? inset.left - barred : 0,
    spacingRight: align === 'left' ? inset.right - barred : 0,
    spacingTop: inset.top - ownInset,
    ...textStyle(palette, container ? 'group' : 'title'),
    fontStyle: 0,
  });
}

export function edgeStyle(palette: Colours, edge: ViewEdge, ports: Style, straight: boolean): string {
  return written({
    edgeStyle: straight ? 'none' : 'orthogonalEdgeStyle',
    html: 1,
    rounded: 1,
    arcSize: 16,
    jettySize: 'auto',
    orthogonalLoop: 1,
    strokeColor: palette.line,
    strokeWidth: 1.5,
    startArrow: edge.both ? 'block' : 'none',
    endArrow: edge.undirected ? 'none' : 'block',
    startFill: 1,
    endFill: 1,
    startSize: 7,
    endSize: 7,
    ...(edge.dashed || edge.implied ? { dashed: 1 } : {}),
    ...(edge.implied && !edge.dashed ? { dashPattern: '2 3' } : {}),
    ...ports,
    labelBackgroundColor: palette.paper,
    ...textStyle(palette, 'edge'),
  });
}

/** Text beside an edge: a label of several lines needs a width of its own, which an edge's own label cannot have. */
export function labelStyle(palette: Colours): string {
  return `edgeLabel;${written({
    html: 1,
    whiteSpace: 'wrap',
    align: 'center',
    verticalAlign: 'middle',
    resizable: 1,
    points: '[]',
    labelBackgroundColor: palette.paper,
    ...textStyle(palette, 'edge'),
  })}`;
}

export function wordsStyle(palette: Colours): string {
  return `text;${written({
    html: 1,
    whiteSpace: 'wrap',
    fillColor: 'none',
    strokeColor: 'none',
    align: 'left',
    verticalAlign: 'top',
    spacing: 0,
    ...textStyle(palette, 'attribute'),
  })}`;
}

/** A head with its lifeline, in one cell as draw.io has it. */
export function lifelineStyle(palette: Colours, node: ViewNode, headHeight: number): string {
  const { fill, stroke } = swatchOf(palette, node.kind, false);
  return written({
    shape: 'umlLifeline',
    perimeter: 'lifelinePerimeter',
    container: 0,
    collapsible: 0,
    dropTarget: 0,
    outlineConnect: 0,
    html: 1,
    whiteSpace: 'wrap',
    overflow: 'visible',
    size: headHeight,
    fillColor: fill,
    strokeColor: stroke,
    strokeWidth: 1.5,
    ...textStyle(palette, 'title'),
  });
}

function textStyle(palette: Colours, style: TextStyle): Style {
  return { fontFamily, fontSize: textStyles[style].size, fontColor: palette.ink };
}
