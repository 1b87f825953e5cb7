import type { Font, Glyph } from 'fontkit';
import type { Mark, TextLine, TextMark } from '@/lib/picture';
import { type Fonts, fallbackWidth } from './fonts';

/** A glyph with its place on the baseline, in px from the line's start. */
export interface SetGlyph {
  readonly glyph: Glyph;
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

/** A line of text as the glyphs of one font. */
export interface SetLine {
  readonly text: string;
  readonly font: Font;
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
  const font = fonts.face(mark.family, mark.weight);
  const glyphs: SetGlyph[] = [];
  const missing: MissingGlyph[] = [];
  let width = 0;
  const scale = mark.size / font.unitsPerEm;
  for (const { text, known } of runsOf(line.text, font)) {
    if (!known) {
      for (const character of text) {
        const codePoint = character.codePointAt(0)!;
        const room = fallbackWidth(codePoint) * mark.size;
        missing.push({ codePoint, x: width, width: room });
        width += room;
      }
      continue;
    }
    const run = font.layout(text);
    for (const [i, glyph] of run.glyphs.entries()) {
      const { xAdvance, xOffset, yOffset } = run.positions[i]!;
      glyphs.push({ glyph, x: width + xOffset * scale, rise: yOffset * scale });
      width += xAdvance * scale;
    }
  }
  const shift = mark.anchor === 'start' ? 0 : mark.anchor === 'middle' ? width / 2 : width;
  return { text: line.text, font, size: mark.size, x: line.x - shift, y: line.y, width, glyphs, missing };
}

/** The characters in `marks` that no packaged font has, each once, in order of code point. */
export function missingIn(marks: Iterable<Mark>, fonts: Fonts): number[] {
  const found = new Set<number>();
  for (const mark of marks) {
    if (mark.type !== 'text') continue;
    const font = fonts.face(mark.family, mark.weight);
    for (const { text } of mark.lines) {
      for (const run of runsOf(text, font)) {
        if (!run.known) for (const character of run.text) found.add(character.codePointAt(0)!);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** A code point as people write it: `U+1F680`. */
export function codeName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Pieces of `text` that the font has, and that it has not; what is invisible and missing is left out. */
function runsOf(text: string, font: Font): { readonly text: string; readonly known: boolean }[] {
  const runs: { text: string; known: boolean }[] = [];
  for (const character of text) {
    const known = font.hasGlyphForCodePoint(character.codePointAt(0)!);
    if (!known && invisible.test(character)) continue;
    const last = runs.at(-1);
    if (last?.known === known) last.text += character;
    else runs.push({ text: character, known });
  }
  return runs;
}
