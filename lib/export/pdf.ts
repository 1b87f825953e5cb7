import type { Font } from 'fontkit';
import { round } from '@/lib/theme';
import { fontsOf, noticesOf } from './drawable';
import { pagedFormat } from './format';
import { linkTo, type Page } from './page';
import { PdfPainter, pointsPerPx } from './pdf-content';
import { PdfFile, type PdfRef, pdfText } from './pdf-file';
import { PdfFont } from './pdf-font';
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
  },
  (pages) => written(pages),
);

function written(pages: readonly Page[]): Uint8Array {
  const file = new PdfFile();
  const root = file.reserve();
  const tree = file.reserve();
  const outlines = file.reserve();
  const fonts = new Map<Font, PdfFont>();
  const fontOf = (font: Font) => {
    let own = fonts.get(font);
    if (!own) {
      own = new PdfFont(`F${fonts.size + 1}`, font, file.reserve());
      fonts.set(font, own);
    }
    return own;
  };
  const painter = new PdfPainter(fontsOf(pages[0]!, 'PDF'), fontOf);
  const resources = file.reserve();
  const sheets = pages.map((page) => {
    const picture = pictureOf(page);
    const content = file.stream(painter.content(picture));
    const box = `[0 0 ${points(picture.width)} ${points(picture.height)}]`;
    const links = linksOf(file, page, picture);
    const notes = links.length > 0 ? ` /Annots [${links.join(' ')}]` : '';
    return file.add(
      `<< /Type /Page /Parent ${tree} /MediaBox ${box} /Resources ${resources} /Contents ${content}${notes} >>`,
    );
  });
  for (const font of fonts.values()) font.write(file);
  file.add(
    `<< /Font << ${[...fonts.values()].map(({ name, ref }) => `/${name} ${ref}`).join(' ')} >> >>`,
    resources,
  );
  file.add(`<< /Type /Pages /Count ${sheets.length} /Kids [${sheets.join(' ')}] >>`, tree);
  writeOutlines(file, outlines, pages, sheets);
  file.add(
    `<< /Type /Catalog /Pages ${tree} /Outlines ${outlines} /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>`,
    root,
  );
  const { diagram, title } = pages[0]!;
  const name = oneLine(pages.length === 1 ? title : diagram.title);
  const info = file.add(`<< /Title ${pdfText(name)} /Creator (Architecture Explorer) >>`);
  return file.bytes(root, info);
}

/** Titles of the pages, to leaf through. */
function writeOutlines(
  file: PdfFile,
  outlines: PdfRef,
  pages: readonly Page[],
  sheets: readonly PdfRef[],
): void {
  const entries = pages.map(() => file.reserve());
  for (const [i, page] of pages.entries()) {
    const beside = [
      ...(i > 0 ? [`/Prev ${entries[i - 1]}`] : []),
      ...(i < entries.length - 1 ? [`/Next ${entries[i + 1]}`] : []),
    ].join(' ');
    file.add(
      `<< /Title ${pdfText(oneLine(page.title) || page.view.id)} /Parent ${outlines} ${beside} /Dest [${sheets[i]} /Fit] >>`,
      entries[i]!,
    );
  }
  file.add(
    `<< /Type /Outlines /First ${entries[0]} /Last ${entries.at(-1)} /Count ${entries.length} >>`,
    outlines,
  );
}

/** Where nodes link to, as areas to press. */
function linksOf(file: PdfFile, page: Page, { height }: Picture): PdfRef[] {
  return page.nodes.flatMap(({ node, box: { rect } }) => {
    const link = linkTo(page, node);
    if (link === null) return [];
    const corners = [rect.x, height - rect.y - rect.height, rect.x + rect.width, height - rect.y].map(points);
    const address = new URL(link).href.replace(/[()\\]/g, (sign) => `\\${sign}`);
    return file.add(
      `<< /Type /Annot /Subtype /Link /Rect [${corners.join(' ')}] /Border [0 0 0] /A << /S /URI /URI (${address}) >> >>`,
    );
  });
}

function points(px: number): number {
  return round(px * pointsPerPx);
}
