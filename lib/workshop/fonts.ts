import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Font } from 'fontkit';
import * as fontkit from 'fontkit';
import { type Fonts, fallbackWidth } from '@/lib/export';
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

/** One font; widths are shaped (kerning included) and remembered. */
class Face {
  readonly #font: Font;
  readonly #widths = new Map<string, number>();

  constructor(font: Font) {
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

/** The fonts that pages load, each opened when it is first asked for; `root` is the folder that holds `node_modules`. */
export function openFonts(root: string): Fonts {
  const fonts = new Map<string, Font>();
  return {
    face(family, weight) {
      const file = family === 'sans' ? files.sans[weight] : files.mono[weight === 400 ? 400 : 600];
      let font = fonts.get(file);
      if (!font) {
        font = opened(join(root, 'node_modules', file));
        fonts.set(file, font);
      }
      return font;
    },
  };
}

function opened(path: string): Font {
  const font = fontkit.create(readFileSync(path));
  if (!('glyphForCodePoint' in font)) throw new Error(`${path} is a collection of fonts, not a font`);
  return font;
}

/** Measures text in `fonts`. */
export function measureWith(fonts: Fonts): MeasureText {
  const faces = new Map<Font, Face>();
  return (text: string, style: TextStyle) => {
    const { family, weight, size } = textStyles[style];
    const font = fonts.face(family, weight);
    let face = faces.get(font);
    if (!face) {
      face = new Face(font);
      faces.set(font, face);
    }
    return face.width(text) * size;
  };
}
