import type { Font } from 'fontkit';
import type { Mark, PathMark, TextMark } from '@/lib/picture';
import { round } from '@/lib/theme';
import type { Fonts } from './fonts';
import { frameLines, frameOf, outlinesOf } from './glyph-outline';
import { pdfText } from './pdf-file';
import type { PdfFont } from './pdf-font';
import type { Picture } from './picture';
import { type PathStep, stepsOfPath } from './steps-of-path';
import { type SetGlyph, type SetLine, setLine } from './typeset';

/** A px of the view in points of a page. */
export const pointsPerPx = 0.75;

/** A picture on a sheet: where its upper left corner is, in px, and how large a px of it is there. */
export interface PlacedPicture {
  readonly picture: Picture;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Writes pictures as the contents of pages; `fontOf` answers the file's own part of a font. */
export class PdfPainter {
  readonly #fonts: Fonts;
  readonly #fontOf: (font: Font) => PdfFont;

  constructor(fonts: Fonts, fontOf: (font: Font) => PdfFont) {
    this.#fonts = fonts;
    this.#fontOf = fontOf;
  }

  content({ width, height, paper, parts }: Picture): string {
    return [
      // From here on px, from the top.
      `${pointsPerPx} 0 0 ${-pointsPerPx} 0 ${round(height * pointsPerPx)} cm`,
      ...(paper === null ? [] : [`${colour(paper)} rg 0 0 ${width} ${height} re f`]),
      ...parts.flatMap(({ marks }) => this.#marks(marks)),
    ].join('\n');
  }

  /** Pictures on a sheet of `height` px, each in its place and size, with marks of the sheet's own. */
  sheet(height: number, marks: readonly Mark[], pictures: readonly PlacedPicture[]): string {
    return [
      `${pointsPerPx} 0 0 ${-pointsPerPx} 0 ${round(height * pointsPerPx)} cm`,
      ...this.#marks(marks),
      ...pictures.flatMap(({ picture, x, y, scale }) => [
        `q ${scale.toFixed(5)} 0 0 ${scale.toFixed(5)} ${round(x)} ${round(y)} cm`,
        ...picture.parts.flatMap((part) => this.#marks(part.marks)),
        'Q',
      ]),
    ].join('\n');
  }

  #marks(marks: readonly Mark[]): string[] {
    return marks.flatMap((mark) => (mark.type === 'path' ? pathOf(mark) : this.#text(mark)));
  }

  #text(mark: TextMark): string[] {
    return mark.lines.flatMap((line) => {
      const set = setLine(line, mark, this.#fonts);
      return [
        ...(mark.halo
          ? pathOf({ type: 'path', d: outlinesOf(set), stroke: mark.halo, width: 4 }).toSpliced(0, 0, '1 j')
          : []),
        ...this.#line(set, mark.fill),
        ...(mark.struck
          ? [
              `${colour(mark.fill)} rg ${round(set.x)} ${round(set.y - set.size * 0.3)} ${round(set.width)} 1.2 re f`,
            ]
          : []),
        ...set.missing.flatMap((missing) => {
          const { size, lines } = frameLines(set, missing);
          const look = {
            family: 'mono',
            weight: 600,
            anchor: 'middle',
            fill: mark.fill,
            size,
            lines,
          } as const;
          return [
            ...pathOf({ type: 'path', d: frameOf(set, missing), stroke: mark.fill, width: 1 }),
            ...lines.flatMap((row) =>
              pathOf({
                type: 'path',
                d: outlinesOf(setLine(row, { type: 'text', ...look }, this.#fonts)),
                fill: mark.fill,
              }),
            ),
          ];
        }),
      ];
    });
  }

  /** The glyphs of a line, each where it was set; where some are missing, the text that they all stand for beside them. */
  #line(line: SetLine, fill: string): string[] {
    const { text, glyphs, missing } = line;
    const actual = missing.length > 0 ? `/Span << /ActualText ${pdfText(text)} >> BDC` : null;
    return [
      ...(actual ? [actual] : []),
      ...sameFont(glyphs).map((run) => this.#run(run, line, fill)),
      ...(actual ? ['EMC'] : []),
    ];
  }

  /** Glyphs of one font, that follow each other. */
  #run(glyphs: readonly SetGlyph[], { size, x, y }: SetLine, fill: string): string {
    const { font, x: start } = glyphs[0]!;
    const own = this.#fontOf(font);
    const shown: string[] = [];
    let pen = start;
    let rise = 0;
    for (const { glyph, x: place, rise: raised } of glyphs) {
      // What lies between where the pen is and where the glyph was set, in thousandths, backwards.
      const gap = Math.round(((pen - place) * 1000) / size);
      if (Math.abs(raised - rise) > 0.01) {
        shown.push(`] TJ ${round(raised)} Ts [`);
        rise = raised;
      }
      shown.push(`${gap === 0 ? '' : gap}<${own.code(glyph)}>`);
      pen = place - gapRest(gap, pen, place, size) + (glyph.advanceWidth * size) / font.unitsPerEm;
    }
    return `BT ${colour(fill)} rg /${own.name} ${round(size)} Tf 1 0 0 -1 ${round(x + start)} ${round(y)} Tm [${shown.join('')}] TJ${rise === 0 ? '' : ' 0 Ts'} ET`;
  }
}

/** Stretches of one font each. */
function sameFont(glyphs: readonly SetGlyph[]): SetGlyph[][] {
  const runs: SetGlyph[][] = [];
  for (const glyph of glyphs) {
    const last = runs.at(-1);
    if (last?.[0]?.font === glyph.font) last.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
}

/** What rounding the gap left over. */
function gapRest(gap: number, pen: number, place: number, size: number): number {
  return place - (pen - (gap * size) / 1000);
}

function pathOf({ d, fill, stroke, width = 1.5, dash }: PathMark): string[] {
  const steps = stepsOfPath(d).map(stepOf);
  if (steps.length === 0) return [];
  const look = [
    ...(fill ? [`${colour(fill)} rg`] : []),
    ...(stroke ? [`${colour(stroke)} RG ${round(width)} w [${dash?.join(' ') ?? ''}] 0 d`] : []),
  ];
  return [...look, ...steps, fill && stroke ? 'B' : fill ? 'f' : 'S'];
}

function stepOf(step: PathStep): string {
  switch (step.type) {
    case 'move':
      return `${pair(step.to)} m`;
    case 'line':
      return `${pair(step.to)} l`;
    case 'curve':
      return `${pair(step.first)} ${pair(step.second)} ${pair(step.to)} c`;
    case 'close':
      return 'h';
  }
}

function pair({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${round(x)} ${round(y)}`;
}

/** `#rrggbb` as three numbers from 0 to 1. */
function colour(hex: string): string {
  return [1, 3, 5].map((at) => round(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ');
}
