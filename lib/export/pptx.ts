import { kindNames, type Point, type Rect, textStyles, type ViewNode } from '@/lib/model';
import { type Form, formOf, swatchOf } from '@/lib/theme';
import { pagedFormat } from './format';
import { boundsOf } from './geometry';
import type { Page, Placed, Routed } from './page';
import { pictureOf } from './picture';
import { connectorOf } from './pptx-connector';
import { coverSlide } from './pptx-cover';
import { markShapes, type SlidePlaces } from './pptx-marks';
import { presentationOf, type SlideContent, slideSize } from './pptx-parts';
import { linesOf, oneLine } from './text';
import { escapeXml } from './xml';
import { zipOf } from './zip';

/** The title of a view's slide: a line of 24 pt; of a run's: a caption, in up to three lines of 20 pt. Heights in EMU. */
const headings = {
  view: { height: 640_000, points: 24 },
  caption: { height: 1_080_000, points: 20 },
} as const;
type Heading = (typeof headings)[keyof typeof headings];

/** Around everything, in EMU. */
const margin = 300_000;
const emuPerPx = 9525;
const noteHeight = 24;

/** PowerPoint: native shapes, straight connectors that hold on to shapes where they meet the middle of a side, and free lines; a slide a view. */
export const pptx = pagedFormat(
  {
    id: 'pptx',
    title: 'PowerPoint',
    extension: 'pptx',
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    opening: 'Open it in PowerPoint, Keynote, Google Slides or LibreOffice: shapes and lines stay editable.',
    stills: true,
    losses: {
      positions: 'kept',
      nesting: 'partly',
      kinds: 'kept',
      attributes: 'kept',
      edgeLabels: 'kept',
      doubleHeads: 'kept',
      implied: 'kept',
      notes: 'kept',
      source: 'lost',
    },
    writeDeck: (pages, deck) => {
      const { palette } = pages[0]!;
      const slides = [coverSlide(deck, palette), ...slidesOf(pages, headings.caption)];
      return zipOf(presentationOf(slides, `${deck.title}: ${deck.scenario}`, palette));
    },
  },
  (pages) => {
    const slides = slidesOf(pages, headings.view);
    return zipOf(presentationOf(slides, oneLine(pages[0]!.diagram.title), pages[0]!.palette));
  },
);

function slidesOf(pages: readonly Page[], heading: Heading): SlideContent[] {
  return pages.map((page) => ({ shapes: new Slide(page, heading).shapes(), speech: page.speech }));
}

/** The last two words stay together: a word alone in a line is easily overlooked. */
function withoutOrphan(text: string): string {
  return text.replace(/ (?=[^ ]+$)/, '\u00a0');
}

const shapes: Readonly<Record<Form, string>> = {
  box: 'roundRect',
  rounded: 'roundRect',
  pill: 'flowChartTerminator',
  plain: 'rect',
  person: 'flowChartTerminator',
  hexagon: 'hexagon',
  cylinder: 'can',
  queue: 'homePlate',
  process: 'octagon',
  document: 'foldedCorner',
  grid: 'round2SameRect',
};

/** Shapes whose connection sites are the middles of their sides, numbered as `siteOf` does; others number them otherwise. */
const foursided = new Set(['roundRect', 'rect', 'flowChartTerminator']);

/** How much a form is bent, as PowerPoint counts it; its own measure is for small pictures. */
const bends: Partial<Record<string, string>> = {
  roundRect: '<a:gd name="adj" fmla="val 8000"/>',
  hexagon: '<a:gd name="adj" fmla="val 8000"/><a:gd name="vf" fmla="val 115470"/>',
  can: '<a:gd name="adj" fmla="val 12000"/>',
  homePlate: '<a:gd name="adj" fmla="val 20000"/>',
  octagon: '<a:gd name="adj" fmla="val 14000"/>',
};

/** One paragraph of text; `size` in px. */
interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
}

/** A page scaled to a slide. */
class Slide {
  readonly #page: Page;
  readonly #scale: number;
  readonly #offset: Point;
  /** Shapes are known to connectors by numbers; 1 is the slide itself, 2 its title. */
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #places: SlidePlaces = {
    rect: (rect) => this.#rect(rect),
    length: (px) => this.#length(px),
    textSize: (px) => this.#textSize(px),
    next: () => this.#next++,
  };
  #next: number;

  readonly #heading: Heading;

  constructor(page: Page, heading: Heading) {
    this.#page = page;
    this.#heading = heading;
    const titleHeight = heading.height;
    const width = page.laidOut.width;
    const height = page.laidOut.height + page.view.notes.length * noteHeight;
    const room = { width: slideSize.width - 2 * margin, height: slideSize.height - titleHeight - margin };
    // Never larger than three times: a view of two boxes is no poster.
    this.#scale = Math.min(room.width / (width * emuPerPx), room.height / (height * emuPerPx), 3);
    this.#offset = {
      x: (slideSize.width - width * emuPerPx * this.#scale) / 2,
      y: titleHeight + (room.height - height * emuPerPx * this.#scale) / 2,
    };
    this.#numbers = new Map(page.nodes.map(({ node }, i) => [node.id, i + 3]));
    this.#next = page.nodes.length + 3;
  }

  shapes(): string {
    const { view, palette, laidOut, nodes, edges, title, overlay } = this.#page;
    const { points, height: titleHeight } = this.#heading;
    const heading = {
      text: withoutOrphan(oneLine(title)),
      size: points / 0.75 / this.#scale,
      bold: true,
      colour: palette.ink,
    };
    const name = this.#words(2, 'Title', [heading], {
      rect: {
        x: margin,
        y: margin / 2,
        width: slideSize.width - 2 * margin,
        height: titleHeight - margin / 2,
      },
      align: 'l',
    });
    if (overlay.length > 0) return [name, ...this.#marks()].join('\n');
    return [
      name,
      ...nodes.flatMap((placed) => this.#node(placed)),
      ...edges.flatMap((routed) => this.#edge(routed)),
      ...view.notes.map((note, i) =>
        this.#words(this.#next++, `note-${i + 1}`, [this.#small(note.text)], {
          rect: this.#rect({
            x: 24,
            y: laidOut.height + i * noteHeight,
            width: laidOut.width - 48,
            height: noteHeight,
          }),
          align: 'l',
        }),
      ),
    ].join('\n');
  }

  /** A moment of a run as it looks, outline by outline: panels need more exact places than shapes with words give. */
  #marks(): string[] {
    return pictureOf(this.#page).parts.flatMap(({ id, marks }) =>
      marks.flatMap((mark) => markShapes(mark, id, this.#places)),
    );
  }

  #node({ node, box }: Placed): string[] {
    const { outline, palette, view } = this.#page;
    const container = outline.isContainer(node.id);
    const { fill, stroke } = swatchOf(palette, node.kind, container);
    const plain = node.kind === 'text' && !container;
    const form = this.#shapeOf(node);
    const sequence = view.kind === 'sequence';
    const paragraphs = [
      {
        text: node.title,
        size: textStyles[container ? 'group' : 'title'].size,
        bold: true,
        colour: palette.ink,
      },
      ...(sequence ? [] : node.attributes.map(({ text }) => this.#small(text))),
    ];
    const look = plain
      ? '<a:noFill/><a:ln><a:noFill/></a:ln>'
      : `${solid(fill)}<a:ln w="${this.#length(1.5)}">${solid(stroke)}${node.implied ? '<a:prstDash val="dash"/>' : ''}</a:ln>`;
    const bend = container ? '<a:gd name="adj" fmla="val 2000"/>' : (bends[form] ?? '');
    const description = `${kindNames[node.kind]}: ${oneLine(node.title)}`;
    const words = this.#text(paragraphs, container ? 't' : 'ctr', container ? 'l' : 'ctr');
    const shape = `<p:sp><p:nvSpPr><p:cNvPr id="${this.#numbers.get(node.id)}" name="${escapeXml(`n-${node.id}`)}" descr="${escapeXml(description)}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${transform(this.#rect(box.rect))}<a:prstGeom prst="${form}"><a:avLst>${bend}</a:avLst></a:prstGeom>${look}</p:spPr>${words}</p:sp>`;
    if (!sequence) return [shape];
    const lifeline = box.lifeline;
    return [
      ...(lifeline
        ? [this.#line(`lifeline-${node.id}`, [lifeline.from, lifeline.to], { dash: 'dash' })]
        : []),
      shape,
      ...box.attributes.map((block, i) =>
        this.#words(
          this.#next++,
          `attribute-${i + 1}-${node.id}`,
          [this.#small(node.attributes[i]?.text ?? '')],
          { rect: this.#rect(block.rect), align: 'l' },
        ),
      ),
    ];
  }

  #shapeOf(node: ViewNode): string {
    return this.#page.outline.isContainer(node.id) ? 'roundRect' : shapes[formOf[node.kind]];
  }

  #edge({ edge, way }: Routed): string[] {
    const { palette, view, nodes } = this.#page;
    const glue = (name: string, id: string, point: Point | undefined) => {
      const { node, box } = nodes.find((placed) => placed.node.id === id)!;
      const glued = view.kind === 'graph' && foursided.has(this.#shapeOf(node));
      const site = point && glued ? siteOf(box.rect, point) : null;
      return site === null ? '' : `<a:${name} id="${this.#numbers.get(id)}" idx="${site}"/>`;
    };
    const line = this.#line(`e-${edge.id}`, way.points, {
      dash: edge.dashed ? 'dash' : edge.implied ? 'sysDot' : undefined,
      heads: `${edge.both ? '<a:headEnd type="triangle"/>' : ''}${edge.undirected ? '' : '<a:tailEnd type="triangle"/>'}`,
      ends: glue('stCxn', edge.from, way.points[0]) + glue('endCxn', edge.to, way.points.at(-1)),
    });
    if (!way.label || oneLine(edge.label ?? '') === '') return [line];
    const paragraph = { text: edge.label!, size: textStyles.edge.size, bold: false, colour: palette.ink };
    // A little wider than measured: another font may stand in.
    const rect = { ...way.label.rect, x: way.label.rect.x - 4, width: way.label.rect.width + 8 };
    return [
      line,
      this.#words(this.#next++, `label-${edge.id}`, [paragraph], {
        rect: this.#rect(rect),
        align: 'ctr',
        fill: palette.paper,
      }),
    ];
  }

  /** A connector where the way is straight, else a line drawn freely. */
  #line(
    name: string,
    points: readonly Point[],
    more: { dash?: string; heads?: string; ends?: string },
  ): string {
    const dash = more.dash ? `<a:prstDash val="${more.dash}"/>` : '';
    const stroke = `<a:ln w="${this.#length(1.5)}">${solid(this.#page.palette.line)}${dash}<a:round/>${more.heads ?? ''}</a:ln>`;
    const facts = `<p:cNvPr id="${this.#next++}" name="${escapeXml(name)}"/>`;
    const connector = connectorOf(points);
    if (connector === null) {
      const { x, y, width, height } = this.#rect(boundsOf(points));
      const steps = points.map((point, i) => {
        const at = this.#rect({ ...point, width: 0, height: 0 });
        const step = i === 0 ? 'moveTo' : 'lnTo';
        return `<a:${step}><a:pt x="${at.x - x}" y="${at.y - y}"/></a:${step}>`;
      });
      const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${width}" h="${height}" fill="none">${steps.join('')}</a:path></a:pathLst></a:custGeom>`;
      return `<p:sp><p:nvSpPr>${facts}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${transform({ x, y, width, height })}${geometry}<a:noFill/>${stroke}</p:spPr></p:sp>`;
    }
    const { rect, flipX, flipY } = connector;
    const mirrored = `${flipX ? ' flipH="1"' : ''}${flipY ? ' flipV="1"' : ''}`;
    return `<p:cxnSp><p:nvCxnSpPr>${facts}<p:cNvCxnSpPr>${more.ends ?? ''}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${transform(this.#rect(rect), mirrored)}<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>${stroke}</p:spPr></p:cxnSp>`;
  }

  #words(
    id: number,
    name: string,
    paragraphs: readonly Paragraph[],
    { rect, align, fill }: { rect: Rect; align: 'l' | 'ctr'; fill?: string },
  ): string {
    const look = fill ? solid(fill) : '<a:noFill/>';
    return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${transform(rect)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${look}</p:spPr>${this.#text(paragraphs, 'ctr', align)}</p:sp>`;
  }

  #text(paragraphs: readonly Paragraph[], anchor: 't' | 'ctr', align: 'l' | 'ctr'): string {
    const written = paragraphs.flatMap(({ text, size, bold, colour }) =>
      linesOf(text).map((line) => {
        const points = this.#textSize(size);
        const look = `lang="en-US" sz="${points}"${bold ? ' b="1"' : ''} dirty="0"`;
        return `<a:p><a:pPr algn="${align}"/><a:r><a:rPr ${look}>${solid(colour)}</a:rPr><a:t>${escapeXml(line)}</a:t></a:r></a:p>`;
      }),
    );
    const inset = this.#length(align === 'l' ? 10 : 2);
    return `<p:txBody><a:bodyPr wrap="square" lIns="${inset}" tIns="${this.#length(anchor === 't' ? 8 : 0)}" rIns="${this.#length(2)}" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${written.length > 0 ? written.join('') : '<a:p/>'}</p:txBody>`;
  }

  #small(text: string): Paragraph {
    return { text, size: textStyles.attribute.size, bold: false, colour: this.#page.palette.muted };
  }

  /** Px of the page as EMU of the slide. */
  #rect({ x, y, width, height }: Rect): Rect {
    const at = (value: number) => Math.round(value * emuPerPx * this.#scale);
    return {
      x: at(x) + Math.round(this.#offset.x),
      y: at(y) + Math.round(this.#offset.y),
      width: at(width),
      height: at(height),
    };
  }

  /** Hundredths of a point. */
  #textSize(px: number): number {
    return Math.max(100, Math.round(px * 0.75 * this.#scale * 100));
  }

  #length(px: number): number {
    return Math.round(px * emuPerPx * this.#scale);
  }
}

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`;
}

function transform({ x, y, width, height }: Rect, more = ''): string {
  return `<a:xfrm${more}><a:off x="${x}" y="${y}"/><a:ext cx="${Math.max(0, width)}" cy="${Math.max(0, height)}"/></a:xfrm>`;
}

/**
 * The connection site at `point`: 0 above, 1 left, 2 below, 3 right, as most shapes number them. Null where there is
 * none: sites lie in the middle of sides, and other programs would move a connector there.
 */
function siteOf({ x, y, width, height }: Rect, point: Point): number | null {
  const sites = [
    { x: x + width / 2, y },
    { x, y: y + height / 2 },
    { x: x + width / 2, y: y + height },
    { x: x + width, y: y + height / 2 },
  ];
  const site = sites.findIndex((other) => Math.hypot(other.x - point.x, other.y - point.y) <= 2);
  return site < 0 ? null : site;
}
