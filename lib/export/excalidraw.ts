import { type Rect, type TextBlock, type TextStyle, textStyles } from '@/lib/model';
import { type Form, formOf, swatchOf } from '@/lib/theme';
import { viewFormat } from './format';
import { linkTo, type Page, type Placed, type Routed } from './page';
import { linesOf } from './text';
import { round } from './xml';

/** Height of a note's line under the picture, in px. */
const noteHeight = 24;
/** Excalidraw's "Nunito", the nearest to what the layout measured, and its line height. */
const fontFamily = 6;

type ExcalidrawElement = Readonly<Record<string, unknown>> & { readonly id: string };

/** https://excalidraw.com: its own file, with arrows that hold on to their boxes. */
export const excalidraw = viewFormat(
  {
    id: 'excalidraw',
    title: 'Excalidraw',
    extension: 'excalidraw',
    mediaType: 'application/vnd.excalidraw+json',
    opening: 'On excalidraw.com: the menu, Open. Arrows stay bound to their boxes.',
    losses: {
      positions: 'kept',
      nesting: 'partly',
      kinds: 'partly',
      attributes: 'kept',
      edgeLabels: 'kept',
      doubleHeads: 'kept',
      implied: 'kept',
      notes: 'kept',
      source: 'lost',
    },
  },
  (page) => {
    const elements = [
      ...page.nodes.flatMap((placed) => node(page, placed)),
      ...page.edges.flatMap((routed) => edge(page, routed)),
      ...page.view.notes.flatMap((note, i) =>
        text(page, `note-${i + 1}`, [note.text], 'attribute', {
          x: 24,
          y: page.laidOut.height + i * noteHeight,
          width: page.laidOut.width - 48,
          height: noteHeight,
        }),
      ),
    ];
    const file = {
      type: 'excalidraw',
      version: 2,
      source: 'Architecture Explorer',
      elements,
      appState: { viewBackgroundColor: page.palette.paper, gridSize: null },
      files: {},
    };
    return `${JSON.stringify(file, null, 1)}\n`;
  },
);

/** What every element has. Excalidraw draws by hand from `seed`, which must not change from one export to the next. */
function base(id: string, rect: Rect) {
  const seed = hash(id);
  return {
    id,
    x: round(rect.x),
    y: round(rect.y),
    width: round(rect.width),
    height: round(rect.height),
    angle: 0,
    fillStyle: 'solid',
    strokeWidth: 2,
    strokeStyle: 'solid',
    roughness: 0,
    opacity: 100,
    groupIds: [] as string[],
    frameId: null,
    roundness: null as { type: number } | null,
    seed,
    version: 1,
    versionNonce: seed,
    isDeleted: false,
    boundElements: [] as { id: string; type: string }[],
    updated: 1,
    link: null as string | null,
    locked: false,
  };
}

/** A positive 31-bit number from a text (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 1) + 1;
}

/** Excalidraw has few outlines that hold text well; the kind is also in `customData`. */
const shapes: Readonly<Record<Form, 'rectangle' | 'round'>> = {
  box: 'rectangle',
  rounded: 'round',
  pill: 'round',
  plain: 'rectangle',
  person: 'round',
  hexagon: 'round',
  cylinder: 'round',
  queue: 'round',
  process: 'rectangle',
  document: 'rectangle',
  grid: 'rectangle',
};

function node(page: Page, { node, box }: Placed): ExcalidrawElement[] {
  const id = `n-${node.id}`;
  const container = page.outline.isContainer(node.id);
  const plain = node.kind === 'text' && !container;
  const { fill, stroke } = swatchOf(page.palette, node.kind, container);
  // Everything in a container moves with it: groups go from the innermost outwards.
  const groups = groupsOf(page, node.id);
  const bound = page.edges
    .filter(({ edge }) => edge.from === node.id || edge.to === node.id)
    .map(({ edge }) => ({ id: `e-${edge.id}`, type: 'arrow' }));
  const title = {
    ...text(
      page,
      `title-${node.id}`,
      [node.title],
      container ? 'group' : 'title',
      box.title.rect,
      box.title,
    )[0]!,
  };
  const words = box.attributes.flatMap((block, i) =>
    text(
      page,
      `attribute-${i + 1}-${node.id}`,
      [node.attributes[i]?.text ?? ''],
      'attribute',
      block.rect,
      block,
    ),
  );
  return [
    {
      ...base(id, box.rect),
      type: 'rectangle',
      strokeColor: plain ? 'transparent' : stroke,
      backgroundColor: plain ? 'transparent' : fill,
      strokeStyle: node.implied ? 'dashed' : 'solid',
      roundness: shapes[formOf[node.kind]] === 'round' && !container ? { type: 3 } : null,
      groupIds: groups,
      boundElements: bound,
      link: linkTo(page, node),
      customData: { kind: node.kind, parent: node.parent, implied: node.implied },
    },
    ...(box.lifeline
      ? [
          line(page, `lifeline-${node.id}`, [box.lifeline.from, box.lifeline.to], {
            type: 'line',
            strokeStyle: 'dashed',
            strokeWidth: 1,
          }),
        ]
      : []),
    ...(linesOf(node.title).length > 0 ? [{ ...title, groupIds: groups }] : []),
    ...words.map((word) => ({ ...word, groupIds: groups })),
  ];
}

function groupsOf(page: Page, id: string): string[] {
  const groups = [`g-${id}`];
  for (let at = page.view.nodes.find((other) => other.id === id)?.parent; at != null; ) {
    groups.push(`g-${at}`);
    at = page.view.nodes.find((other) => other.id === at)?.parent;
  }
  return groups;
}

function text(
  page: Page,
  id: string,
  labels: readonly string[],
  style: TextStyle,
  rect: Rect,
  block?: TextBlock,
): ExcalidrawElement[] {
  const original = labels.flatMap(linesOf).join('\n');
  if (original === '') return [];
  const { size, lineHeight } = textStyles[style];
  const wrapped = block ? block.lines.flatMap(linesOf).join('\n') : original;
  return [
    {
      ...base(id, rect),
      type: 'text',
      strokeColor: style === 'attribute' ? page.palette.muted : page.palette.ink,
      backgroundColor: 'transparent',
      text: wrapped,
      originalText: original,
      fontSize: size,
      fontFamily,
      textAlign: style === 'edge' ? 'center' : 'left',
      verticalAlign: 'top',
      containerId: null,
      autoResize: false,
      lineHeight: round(lineHeight / size),
    },
  ];
}

function line(
  page: Page,
  id: string,
  points: Routed['way']['points'],
  more: Readonly<Record<string, unknown>>,
) {
  const [first] = points;
  const origin = first ?? { x: 0, y: 0 };
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const size = { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
  return {
    ...base(id, { ...origin, ...size }),
    strokeColor: page.palette.line,
    backgroundColor: 'transparent',
    points: points.map(({ x, y }) => [round(x - origin.x), round(y - origin.y)]),
    lastCommittedPoint: null,
    startBinding: null,
    endBinding: null,
    startArrowhead: null,
    endArrowhead: null,
    ...more,
  };
}

function edge(page: Page, { edge, way }: Routed): ExcalidrawElement[] {
  const id = `e-${edge.id}`;
  const label = way.label;
  // Not bound to the arrow: Excalidraw would move it to the middle of the line, over other labels.
  const groupIds = [`g-${id}`];
  const words = label ? text(page, `label-${id}`, [edge.label ?? ''], 'edge', label.rect, label) : [];
  return [
    {
      ...line(page, id, way.points, {
        type: 'arrow',
        strokeStyle: edge.dashed ? 'dashed' : edge.implied ? 'dotted' : 'solid',
        startBinding: binding(`n-${edge.from}`),
        endBinding: binding(`n-${edge.to}`),
        startArrowhead: edge.both ? 'triangle' : null,
        endArrowhead: edge.undirected ? null : 'triangle',
        elbowed: false,
      }),
      groupIds,
    },
    ...words.map((word) => ({ ...word, groupIds })),
  ];
}

/** The arrow moves with its box and keeps its way until then. */
function binding(elementId: string) {
  return { elementId, focus: 0, gap: 1 };
}
