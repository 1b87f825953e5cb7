import type { MeasureText, TextStyle } from '@/lib/model';
import { widest } from './metrics';

export interface Wrapped {
  readonly lines: readonly string[];
  readonly width: number;
}

/**
 * Breaks `text` at blanks into lines of at most `most` px. A longer word makes its line wider; only a monstrous one
 * (over `widest.word`) is broken inside.
 */
export function wrap(text: string, style: TextStyle, most: number, measure: MeasureText): Wrapped {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => broken(word, style, measure))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer, style) > most) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  return { lines, width: Math.ceil(Math.max(...lines.map((each) => measure(each, style)))) };
}

function broken(word: string, style: TextStyle, measure: MeasureText): string[] {
  if (measure(word, style) <= widest.word) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && measure(piece + character, style) > widest.word) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
