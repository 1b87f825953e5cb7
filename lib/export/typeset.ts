import type { Font, Glyph } from 'fontkit';
import type { Mark, TextLine, TextMark } from '@/lib/picture';
import { type Fonts, fallbackWidth } from './fonts';

/** A glyph with its place on the baseline, in px from the line's start. */
export interface SetGlyph {
  readonly glyph: Glyph;
  /** The line's own, or another packaged one that has the character where it has not. */
  readonly font: Font;
  readonly x: number;
  /** How far it is raised. */
  readonly rise: number;
}

/** A character that no packaged font has, with the room it takes. */
export interface MissingGlyph {
  readonly codePoint: number;
  readonly x: number;
  readonly width: number;
}

/** A line of text as glyphs. */
export interface SetLine {
  readonly text: string;
  readonly size: number;
  /** Where it starts, whatever its anchor. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly glyphs: readonly SetGlyph[];
  readonly missing: readonly MissingGlyph[];
}

/** Joiners, marks of direction and selectors of variants: they show nothing of their own. */
const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u;

export function setLine(line: TextLine, mark: TextMark, fonts: Fonts): SetLine {
  const glyphs: SetGlyph[] = [];
  const missing: MissingGlyph[] = [];
  let width = 0;
  for (const { text, font } of runsOf(line.text, facesFor(mark, fonts))) {
    if (font === null) {
      for (const character of text) {
        const codePoint = character.codePointAt(0)!;
        const room = fallbackWidth(codePoint) * mark.size;
        missing.push({ codePoint, x: width, width: room });
        width += room;
      }
      continue;
    }
    const scale = mark.size / font.unitsPerEm;
    const run = font.layout(text);
    for (const [i, glyph] of run.glyphs.entries()) {
      const { xAdvance, xOffset, yOffset } = run.positions[i]!;
      glyphs.push({ glyph, font, x: width + xOffset * scale, rise: yOffset * scale });
      width += xAdvance * scale;
    }
  }
  const shift = mark.anchor === 'start' ? 0 : mark.anchor === 'middle' ? width / 2 : width;
  return { text: line.text, size: mark.size, x: line.x - shift, y: line.y, width, glyphs, missing };
}

/** A text broken between words so that each line is at most `width` px wide in the look of `mark`; longer words stay whole. */
export function wrappedTo(text: string, width: number, mark: TextMark, fonts: Fonts): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && setLine({ x: 0, y: 0, text: longer }, mark, fonts).width <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The characters in `marks` that no packaged font has, each once, in order of code point. */
export function missingIn(marks: Iterable<Mark>, fonts: Fonts): number[] {
  const found = new Set<number>();
  for (const mark of marks) {
    if (mark.type !== 'text') continue;
    const faces = facesFor(mark, fonts);
    for (const { text } of mark.lines) {
      for (const run of runsOf(text, faces)) {
        if (run.font === null) for (const character of run.text) found.add(character.codePointAt(0)!);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** A code point as people write it: `U+1F680`. */
export function codeName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The font that a text is set in, and the one that stands in for what it lacks. */
function facesFor({ family, weight }: TextMark, fonts: Fonts): readonly Font[] {
  return [fonts.face(family, weight), fonts.face(family === 'sans' ? 'mono' : 'sans', weight)];
}

/** Pieces of `text`, each with the first of `faces` that has it, null where none does; what is invisible and missing is left out. */
function runsOf(
  text: string,
  faces: readonly Font[],
): { readonly text: string; readonly font: Font | null }[] {
  const runs: { text: string; font: Font | null }[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    const font = faces.find((face) => face.hasGlyphForCodePoint(codePoint)) ?? null;
    if (!font && invisible.test(character)) continue;
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs;
}
