import { round } from '@/lib/theme';
import { fontsOf, noticesOf } from './drawable';
import { pagedFormat } from './format';
import { handoutOf } from './handout';
import { linkTo, type Page } from './page';
import { pointsPerPx } from './pdf-content';
import { type PdfLink, pdfDocument } from './pdf-document';
import { type Picture, pictureOf } from './picture';
import { oneLine } from './text';

/** A vector picture a page, text as text in the packaged fonts. */
export const pdf = pagedFormat(
  {
    id: 'pdf',
    title: 'PDF',
    extension: 'pdf',
    mediaType: 'application/pdf',
    opening: 'For print and for LaTeX: vectors, with text that can be selected.',
    takes: ['transparent'],
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
    deckTheme: 'light',
    writeDeck: handoutOf,
  },
  (pages) => written(pages),
);

function written(pages: readonly Page[]): Uint8Array {
  const { diagram, title } = pages[0]!;
  return pdfDocument(
    oneLine(pages.length === 1 ? title : diagram.title),
    fontsOf(pages[0]!, 'PDF'),
    (painter) =>
      pages.map((page) => {
        const picture = pictureOf(page);
        return {
          width: points(picture.width),
          height: points(picture.height),
          content: painter.content(picture),
          links: linksOf(page, picture),
        };
      }),
    pages.map((page, sheet) => ({ title: oneLine(page.title) || page.view.id, sheet })),
  );
}

/** Where nodes link to, as areas to press. */
function linksOf(page: Page, { height }: Picture): PdfLink[] {
  return page.nodes.flatMap(({ node, box: { rect } }) => {
    const address = linkTo(page, node);
    if (address === null) return [];
    const { x, y, width } = rect;
    const area = [x, height - y - rect.height, x + width, height - y].map(points);
    return { area: area as [number, number, number, number], address };
  });
}

function points(px: number): number {
  return round(px * pointsPerPx);
}
