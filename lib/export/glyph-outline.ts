import type { Glyph } from 'fontkit';
import { path, round } from '@/lib/theme';
import { codeName, type MissingGlyph, type SetLine } from './typeset';

/** The outlines of a line's glyphs as path data, in the place of the line. */
export function outlinesOf(line: SetLine): string {
  return line.glyphs
    .map(({ glyph, font, x, rise }) =>
      outlineAt(glyph, line.x + x, line.y - rise, line.size / font.unitsPerEm),
    )
    .filter((d) => d !== '')
    .join(' ');
}

function outlineAt(glyph: Glyph, x: number, y: number, scale: number): string {
  const letters = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' };
  return glyph.path.commands
    .map(({ command, args }) =>
      [
        letters[command],
        ...args.map((value, i) => round(i % 2 === 0 ? x + value * scale : y - value * scale)),
      ].join(' '),
    )
    .join(' ');
}

/** Stands for a character that cannot be drawn: a frame as wide as the character, with room for its number. */
export function frameOf(line: SetLine, { x, width }: MissingGlyph): string {
  const [left, right] = [line.x + x + 1, line.x + x + width - 1];
  const [top, bottom] = [line.y - line.size * 0.8, line.y + line.size * 0.12];
  return path('M', left, top, 'H', right, 'V', bottom, 'H', left, 'Z');
}

/** The number of a missing character in two rows that fit its frame, as `frameOf` draws it. */
export function frameLines(line: SetLine, { codePoint, x, width }: MissingGlyph) {
  const digits = codeName(codePoint).slice(2);
  const half = Math.ceil(digits.length / 2);
  const size = line.size * 0.36;
  const middle = line.x + x + width / 2;
  return {
    size,
    lines: [
      { x: middle, y: line.y - line.size * 0.4, text: digits.slice(0, half) },
      { x: middle, y: line.y - line.size * 0.02, text: digits.slice(half) },
    ],
  };
}
