import {
  type LaidOutEdge,
  type LaidOutNode,
  type TextBlock,
  textStyles,
  type ViewEdge,
  type ViewNode,
} from '@/lib/model';
import { type Colours, formOf, iconPath, outlineOf, path, swatchOf } from '@/lib/theme';
import { headPath, shortened } from './heads';
import { baseline, type Mark } from './mark';
import { wayPath } from './way';

/** A node without its state: outline, icon, title and attributes. `container`: it holds others. */
export function nodeMarks(node: ViewNode, box: LaidOutNode, container: boolean, colours: Colours): Mark[] {
  return [
    ...shapeMarks(node, box, container, colours),
    ...titleMarks(box, colours),
    ...attributeMarks(box, colours),
  ];
}

/** A node's outline and icon, and the lifeline beneath it in a sequence. */
export function shapeMarks(node: ViewNode, box: LaidOutNode, container: boolean, colours: Colours): Mark[] {
  const { fill, stroke } = swatchOf(colours, node.kind, container);
  const shape = outlineOf(container ? 'box' : formOf[node.kind], box.rect);
  const line = { stroke, ...(node.implied && { dash: [6, 4] }) };
  const { lifeline, icon } = box;
  return [
    ...(lifeline
      ? [
          {
            type: 'path' as const,
            d: wayPath([lifeline.from, lifeline.to]),
            stroke: colours.line,
            dash: [4, 4],
          },
        ]
      : []),
    ...(shape ? [{ type: 'path' as const, d: shape.outline, fill, ...line }] : []),
    ...(shape?.strokes ? [{ type: 'path' as const, d: shape.strokes, ...line }] : []),
    ...(icon
      ? [{ type: 'path' as const, d: iconPath(node.kind, icon.x, icon.y, icon.width), stroke, width: 1.5 }]
      : []),
  ];
}

export function titleMarks({ title }: LaidOutNode, colours: Colours): Mark[] {
  return wordMarks(title, colours.ink);
}

/** The lines beneath the title with their bullets; beside a lifeline, lines by themselves. */
export function attributeMarks({ attributes, lifeline }: LaidOutNode, colours: Colours): Mark[] {
  return attributes.flatMap((block) => {
    if (lifeline) return wordMarks(block, colours.muted, colours.paper);
    const { x, y } = block.rect;
    const middle = y + textStyles.attribute.lineHeight / 2;
    return [
      { type: 'path' as const, d: path('M', x - 11, middle, 'H', x - 7), stroke: colours.muted, width: 3 },
      ...wordMarks(block, colours.muted),
    ];
  });
}

/** An edge's line and heads. */
export function edgeMarks(edge: ViewEdge, { points }: LaidOutEdge, colours: Colours): Mark[] {
  const dash = edge.dashed ? [6, 4] : edge.implied ? [2, 4] : null;
  const { line } = colours;
  const head = (tip: number, from: number): Mark => ({
    type: 'path',
    d: headPath(points.at(tip)!, points.at(from)!),
    fill: line,
  });
  return [
    {
      type: 'path',
      d: wayPath(shortened(points, edge.both, !edge.undirected)),
      stroke: line,
      ...(dash && { dash }),
    },
    ...(edge.undirected ? [] : [head(-1, -2)]),
    ...(edge.both ? [head(0, 1)] : []),
  ];
}

export function labelMarks({ label }: LaidOutEdge, colours: Colours): Mark[] {
  return label ? wordMarks(label, colours.ink, colours.paper) : [];
}

/** A block of text as one mark; labels of edges stand in their middle. Blocks without words are none. */
export function wordMarks({ style, rect, lines }: TextBlock, fill: string, halo?: string): Mark[] {
  const { size, weight, lineHeight, family } = textStyles[style];
  const written = lines.flatMap((line) => (line.trim() === '' ? [] : [line.replace(/\s+/g, ' ').trim()]));
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
