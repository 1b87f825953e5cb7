import type { Font } from 'fontkit';
import type { Fonts } from './fonts';
import { PdfPainter } from './pdf-content';
import { PdfFile, type PdfRef, pdfText } from './pdf-file';
import { PdfFont } from './pdf-font';

/** A sheet of a document, in points. */
export interface PdfSheet {
  readonly width: number;
  readonly height: number;
  /** Operators that draw it. */
  readonly content: string;
  /** Areas to press. */
  readonly links: readonly PdfLink[];
}

export interface PdfLink {
  /** Left, bottom, right and top, in points from below. */
  readonly area: readonly [number, number, number, number];
  readonly address: string;
}

/** A line of the table by which one leafs through a document. */
export interface PdfEntry {
  readonly title: string;
  /** Index of its sheet. */
  readonly sheet: number;
}

/** A whole document of the sheets that `draw` makes with a painter; `entries` may not be empty. */
export function pdfDocument(
  title: string,
  fonts: Fonts,
  draw: (painter: PdfPainter) => readonly PdfSheet[],
  entries: readonly PdfEntry[],
): Uint8Array {
  const file = new PdfFile();
  const root = file.reserve();
  const tree = file.reserve();
  const outlines = file.reserve();
  const own = new Map<Font, PdfFont>();
  const fontOf = (font: Font) => {
    let known = own.get(font);
    if (!known) {
      known = new PdfFont(`F${own.size + 1}`, font, file.reserve());
      own.set(font, known);
    }
    return known;
  };
  const resources = file.reserve();
  const sheets = draw(new PdfPainter(fonts, fontOf)).map((sheet) => {
    const content = file.stream(sheet.content);
    const links = sheet.links.map((link) => linkOf(file, link));
    const notes = links.length > 0 ? ` /Annots [${links.join(' ')}]` : '';
    return file.add(
      `<< /Type /Page /Parent ${tree} /MediaBox [0 0 ${sheet.width} ${sheet.height}] /Resources ${resources} /Contents ${content}${notes} >>`,
    );
  });
  for (const font of own.values()) font.write(file);
  const named = [...own.values()].map(({ name, ref }) => `/${name} ${ref}`).join(' ');
  file.add(`<< /Font << ${named} >> >>`, resources);
  file.add(`<< /Type /Pages /Count ${sheets.length} /Kids [${sheets.join(' ')}] >>`, tree);
  writeOutlines(file, outlines, entries, sheets);
  file.add(
    `<< /Type /Catalog /Pages ${tree} /Outlines ${outlines} /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>`,
    root,
  );
  const info = file.add(`<< /Title ${pdfText(title)} /Creator (Architecture Explorer) >>`);
  return file.bytes(root, info);
}

function linkOf(file: PdfFile, { area, address }: PdfLink): PdfRef {
  const target = new URL(address).href.replace(/[()\\]/g, (sign) => `\\${sign}`);
  return file.add(
    `<< /Type /Annot /Subtype /Link /Rect [${area.join(' ')}] /Border [0 0 0] /A << /S /URI /URI (${target}) >> >>`,
  );
}

function writeOutlines(
  file: PdfFile,
  outlines: PdfRef,
  entries: readonly PdfEntry[],
  sheets: readonly PdfRef[],
): void {
  const refs = entries.map(() => file.reserve());
  for (const [i, { title, sheet }] of entries.entries()) {
    const beside = [
      ...(i > 0 ? [`/Prev ${refs[i - 1]}`] : []),
      ...(i < refs.length - 1 ? [`/Next ${refs[i + 1]}`] : []),
    ].join(' ');
    file.add(
      `<< /Title ${pdfText(title)} /Parent ${outlines} ${beside} /Dest [${sheets[sheet]} /Fit] >>`,
      refs[i]!,
    );
  }
  file.add(`<< /Type /Outlines /First ${refs[0]} /Last ${refs.at(-1)} /Count ${refs.length} >>`, outlines);
}
