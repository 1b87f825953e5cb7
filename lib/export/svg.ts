import { families, svgOf } from '@/lib/paint';
import { viewFormat } from './format';
import { type Part, type Picture, pictureOf } from './picture';
import { element, textElement } from './xml';

/** A picture that stands alone: text as text, no scripts, nothing fetched. */
export const svg = viewFormat(
  {
    id: 'svg',
    title: 'SVG',
    extension: 'svg',
    mediaType: 'image/svg+xml',
    opening: 'Drag it into a page, a slide or a design tool; text stays text.',
    takes: ['transparent'],
    stills: true,
    losses: {
      positions: 'kept',
      nesting: 'kept',
      kinds: 'kept',
      attributes: 'kept',
      edgeLabels: 'kept',
      doubleHeads: 'kept',
      implied: 'kept',
      notes: 'kept',
      source: 'lost',
    },
  },
  (page) => `${drawing(pictureOf(page)).join('\n')}\n`,
);

/** The picture's lines; the first is the root's start. */
function drawing({ width, height, title, description, paper, parts }: Picture): string[] {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'picture-title picture-description',
      'font-family': families.sans,
    },
    [
      textElement('title', { id: 'picture-title' }, title),
      textElement('desc', { id: 'picture-description' }, description),
      ...(paper === null ? [] : element('rect', { width: '100%', height: '100%', fill: paper })),
      ...parts.flatMap(group),
    ],
  );
}

function group({ id, title, data = {}, link = null, marks }: Part): string[] {
  const facts = Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]));
  const written = element('g', { id, ...facts }, [
    ...(title === undefined ? [] : [textElement('title', {}, title)]),
    ...marks.map(svgOf),
  ]);
  return link === null ? written : element('a', { href: link }, written);
}
