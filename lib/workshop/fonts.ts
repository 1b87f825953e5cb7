import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Font } from 'fontkit';
import * as fontkit from 'fontkit';
import { type MeasureText, type TextStyle, textStyles } from '@/lib/model';

/** The fonts that pages load (see `app/fonts.css`), by family and weight. */
const files = {
  sans: {
    400: 'inter-ui/web/Inter-Regular.woff2',
    500: 'inter-ui/web/Inter-Medium.woff2',
    600: 'inter-ui/web/Inter-SemiBold.woff2',
  },
  mono: {
    400: 'jetbrains-mono/fonts/webfonts/JetBrainsMonoNL-Regular.woff2',
    600: 'jetbrains-mono/fonts/webfonts/JetBrainsMonoNL-SemiBold.woff2',
  },
} as const;

/** Width of a character that the font lacks and a fallback font will draw, in em: full width for East Asian and emoji. */
function fallbackWidth(codePoint: number): number {
  return codePoint >= 0x1100 ? 1 : 0.7;
}

/** One font file; widths are shaped (kerning included) and remembered. */
class Face {
  readonly #font: Font;
  readonly #widths = new Map<string, number>();

  constructor(path: string) {
    const font = fontkit.create(readFileSync(path));
    if (!('glyphForCodePoint' in font)) throw new Error(`${path} is a collection of fonts, not a font`);
    this.#font = font;
  }

  /** In em. */
  width(text: string): number {
    const known = this.#widths.get(text);
    if (known !== undefined) return known;
    const width = this.#shape(text);
    this.#widths.set(text, width);
    return width;
  }

  #shape(text: string): number {
    let width = 0;
    let run = '';
    const flush = () => {
      if (run !== '') width += this.#font.layout(run).advanceWidth / this.#font.unitsPerEm;
      run = '';
    };
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (this.#font.hasGlyphForCodePoint(codePoint)) run += character;
      else {
        flush();
        width += fallbackWidth(codePoint);
      }
    }
    flush();
    return width;
  }
}

/** Measures text in the fonts that pages load; `root` is the folder that holds `node_modules`. */
export function openFonts(root: string): MeasureText {
  const faces = new Map<string, Face>();
  return (text: string, style: TextStyle) => {
    const { family, weight, size } = textStyles[style];
    const file = family === 'sans' ? files.sans[weight] : files.mono[weight as 400 | 600];
    let face = faces.get(file);
    if (!face) {
      face = new Face(join(root, 'node_modules', file));
      faces.set(file, face);
    }
    return face.width(text) * size;
  };
}
