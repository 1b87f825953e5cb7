import { Resvg } from '@resvg/resvg-js';
import { attributesOf, svgOf } from '@/lib/paint';
import type { TextMark } from '@/lib/picture';
import { fontsOf } from './drawable';
import { outlinesOf } from './glyph-outline';
import type { ExportInput } from './input';
import { pagesOf } from './page';
import { pictureOf } from './picture';
import { outlined } from './png';
import { setLine } from './typeset';

/** What pages that link to a diagram show of it, in px: the size that Open Graph's readers cut nothing from. */
export const cardSize = { width: 1200, height: 630 } as const;

const margin = { side: 56, top: 118, foot: 40 } as const;

/** The first view of `input` beneath a title, as a PNG of `cardSize`. `line`: a second, smaller line; may be empty. */
export function cardOf(input: ExportInput, title: string, line: string): Uint8Array {
  const [page] = pagesOf({ ...input, options: { ...input.options, transparent: true } }, 'Card', 1);
  if (!page) throw new Error('a card needs a view');
  const fonts = fontsOf(page, 'Card');
  const picture = pictureOf({ ...page, view: { ...page.view, notes: [] } });
  const room = {
    width: cardSize.width - 2 * margin.side,
    height: cardSize.height - margin.top - margin.foot,
  };
  const scale = Math.min(room.width / picture.width, room.height / picture.height, 1.6);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const inner = outlined(picture, fonts).replace(
    /^<svg[^>]*>/,
    `<svg${attributesOf({
      x: (cardSize.width - width) / 2,
      y: margin.top + (room.height - height) / 2,
      width,
      height,
      viewBox: `0 0 ${picture.width} ${picture.height}`,
    })}>`,
  );
  const text = (words: string, y: number, size: number, weight: 500 | 600, fill: string) => {
    const mark: TextMark = {
      type: 'text',
      family: 'sans',
      weight,
      size,
      anchor: 'start',
      fill,
      lines: [{ x: margin.side, y, text: words }],
    };
    return svgOf({ type: 'path', d: outlinesOf(setLine(mark.lines[0]!, mark, fonts)), fill });
  };
  const svg = `<svg${attributesOf({ xmlns: 'http://www.w3.org/2000/svg', ...cardSize })}>${[
    text(title, 66, 40, 600, page.palette.ink),
    line === '' ? '' : text(line, 100, 22, 500, page.palette.muted),
    inner,
  ].join('')}</svg>`;
  const options = { font: { loadSystemFonts: false }, background: page.palette.paper } as const;
  return new Resvg(svg, options).render().asPng();
}
