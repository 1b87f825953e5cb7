import { Resvg } from '@resvg/resvg-js';
import { attributesOf, svgOf } from '@/lib/paint';
import type { Mark, TextMark } from '@/lib/picture';
import { fontsOf, noticesOf } from './drawable';
import { ExportError } from './error';
import type { Fonts } from './fonts';
import { viewFormat } from './format';
import { frameLines, frameOf, outlinesOf } from './glyph-outline';
import { type Picture, pictureOf } from './picture';
import { setLine } from './typeset';

/** A picture larger than this fits no screen and takes gigabytes to draw. */
const maxPixels = 100_000_000;

/** A picture of pixels, drawn by resvg with the packaged fonts. */
export const png = viewFormat(
  {
    id: 'png',
    title: 'PNG',
    extension: 'png',
    mediaType: 'image/png',
    opening: 'A picture for anywhere. Choose a scale of 2 or 4 for a projector or for print.',
    takes: ['scale', 'transparent'],
    stills: true,
    losses: {
      positions: 'partly',
      nesting: 'partly',
      kinds: 'partly',
      attributes: 'partly',
      edgeLabels: 'partly',
      doubleHeads: 'partly',
      implied: 'partly',
      notes: 'partly',
      source: 'lost',
    },
    notices: noticesOf,
  },
  (page) => {
    const picture = pictureOf(page);
    const { scale } = page;
    const pixels = picture.width * picture.height * scale ** 2;
    if (pixels > maxPixels) {
      throw new ExportError(
        'too-large',
        `PNG: this view has ${pixels} pixels at scale ${scale}, and at most ${maxPixels} are drawn; use a smaller scale, or SVG or PDF, which have no pixels`,
        { limit: maxPixels, count: pixels },
      );
    }
    const options = {
      fitTo: { mode: 'zoom', value: scale },
      font: { loadSystemFonts: false },
      ...(picture.paper !== null && { background: picture.paper }),
    } as const;
    return new Resvg(outlined(picture, fontsOf(page, 'PNG')), options).render().asPng();
  },
);

/** The picture as SVG without text: letters as outlines, so that no fonts of the machine can stand in. */
export function outlined({ width, height, parts }: Picture, fonts: Fonts): string {
  const marks = parts.flatMap((part) => part.marks).flatMap((mark) => drawn(mark, fonts));
  return `<svg${attributesOf({ xmlns: 'http://www.w3.org/2000/svg', width, height })}>${marks.join('')}</svg>`;
}

function drawn(mark: Mark, fonts: Fonts): string[] {
  return mark.type === 'path' ? [svgOf(mark)] : mark.lines.flatMap((each) => line(each, mark, fonts));
}

function line(each: TextMark['lines'][number], mark: TextMark, fonts: Fonts): string[] {
  const set = setLine(each, mark, fonts);
  const { fill, halo } = mark;
  const letters = attributesOf({
    d: outlinesOf(set),
    fill,
    stroke: halo,
    'stroke-width': halo ? 4 : null,
    'stroke-linejoin': halo ? 'round' : null,
    'paint-order': halo ? 'stroke' : null,
  });
  const struck = { x: set.x, y: set.y - mark.size * 0.3, width: set.width, height: 1.2, fill };
  return [
    `<path${letters}/>`,
    ...(mark.struck ? [`<rect${attributesOf(struck)}/>`] : []),
    ...set.missing.flatMap((missing) => {
      const { size, lines } = frameLines(set, missing);
      const small: TextMark = {
        type: 'text',
        family: 'mono',
        weight: 600,
        anchor: 'middle',
        size,
        fill,
        lines,
      };
      return [
        svgOf({ type: 'path', d: frameOf(set, missing), stroke: fill, width: 1 }),
        ...small.lines.map(
          (row) => `<path${attributesOf({ d: outlinesOf(setLine(row, small, fonts)), fill })}/>`,
        ),
      ];
    }),
  ];
}
