import type { Font, Glyph } from 'fontkit';
import { type PdfFile, type PdfRef, utf16 } from './pdf-file';
import { trueTypeOf } from './truetype';

/** The glyphs of one font that a file uses, numbered as they come, and what text each stands for. */
export class PdfFont {
  /** What the content of pages calls it. */
  readonly name: string;
  readonly ref: PdfRef;
  readonly #font: Font;
  readonly #glyphs: Glyph[];
  readonly #numbers = new Map<number, number>();

  constructor(name: string, font: Font, ref: PdfRef) {
    this.name = name;
    this.ref = ref;
    this.#font = font;
    this.#glyphs = [font.getGlyph(0)];
  }

  /** The number of a glyph in this file, as four hexadecimal digits. */
  code(glyph: Glyph): string {
    let number = this.#numbers.get(glyph.id);
    if (number === undefined) {
      number = this.#glyphs.length;
      this.#numbers.set(glyph.id, number);
      this.#glyphs.push(glyph);
    }
    return number.toString(16).toUpperCase().padStart(4, '0');
  }

  /** Writes the font with the glyphs used so far: a composite font of TrueType outlines (ISO 32000-2, 9.7). */
  write(file: PdfFile): void {
    const font = this.#font;
    const per = (value: number) => Math.round((value * 1000) / font.unitsPerEm);
    const data = trueTypeOf(font, this.#glyphs);
    // Six letters before the name say that it is a part of the font.
    const name = `/EXPLOR+${font.postscriptName}`;
    const { minX, minY, maxX, maxY } = font.bbox;
    const descriptor = file.add(
      `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [${[minX, minY, maxX, maxY].map(per).join(' ')}] /ItalicAngle 0 /Ascent ${per(font.ascent)} /Descent ${per(font.descent)} /CapHeight ${per(font.capHeight)} /StemV 80 /FontFile2 ${file.stream(data, `/Length1 ${data.length}`)} >>`,
    );
    const widths = this.#glyphs.map((glyph) => per(glyph.advanceWidth)).join(' ');
    const descendant = file.add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} /W [0 [${widths}]] /CIDToGIDMap /Identity >>`,
    );
    file.add(
      `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${descendant}] /ToUnicode ${file.stream(this.#unicode())} >>`,
      this.ref,
    );
  }

  /** What text each glyph stands for, as readers select and search it. */
  #unicode(): string {
    const lines = this.#glyphs.slice(1).map((glyph, i) => {
      // A glyph that was first met inside another one does not know its own character.
      const text =
        glyph.codePoints.length > 0
          ? String.fromCodePoint(...glyph.codePoints)
          : (this.#font.stringsForGlyph(glyph.id)[0] ?? '');
      return `<${(i + 1).toString(16).padStart(4, '0')}> <${utf16(text)}>`;
    });
    const blocks: string[] = [];
    // A block holds a hundred at most.
    for (let at = 0; at < lines.length; at += 100) {
      const block = lines.slice(at, at + 100);
      blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
    }
    return [
      '/CIDInit /ProcSet findresource begin',
      '12 dict begin',
      'begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def',
      '/CMapType 2 def',
      '1 begincodespacerange',
      '<0000> <FFFF>',
      'endcodespacerange',
      ...blocks,
      'endcmap',
      'CMapName currentdict /CMap defineresource pop',
      'end',
      'end',
    ].join('\n');
  }
}
