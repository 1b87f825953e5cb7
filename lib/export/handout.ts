import type { Mark, TextMark } from '@/lib/picture';
import { path, round, themeColours } from '@/lib/theme';
import { fontsOf } from './drawable';
import type { Fonts } from './fonts';
import type { Deck } from './format';
import type { Page } from './page';
import { type PlacedPicture, pointsPerPx } from './pdf-content';
import { pdfDocument } from './pdf-document';
import { pictureOf } from './picture';
import { oneLine } from './text';
import { wrappedTo } from './typeset';

/** A4 upright, in px. */
const paper = { width: 595.28 / pointsPerPx, height: 841.89 / pointsPerPx } as const;
const margin = { side: 64, top: 56, foot: 64 } as const;
const width = paper.width - 2 * margin.side;
/** Captions of a sheet. */
const perSheet = 2;
/** Lines to write on under a picture, and how far they are apart, in px. */
const ruled = { lines: 4, step: 30 } as const;

/** Paper is white, whatever the screen is. */
const { ink, muted } = themeColours.light;

/**
 * A run to hand out, on A4: two captions a sheet, numbered, each with its picture and ruled lines for notes. `pages`: one a
 * caption, which is its title.
 */
export function handoutOf(pages: readonly Page[], deck: Deck): Uint8Array {
  const fonts = fontsOf(pages[0]!, 'PDF');
  const count = Math.ceil(pages.length / perSheet);
  const sheets = Array.from({ length: count }, (_, i) => new Sheet(deck, i + 1, count, fonts));
  for (const [i, page] of pages.entries()) sheets[Math.floor(i / perSheet)]!.add(page, i + 1);
  return pdfDocument(
    `${deck.title}: ${deck.scenario}`,
    fonts,
    (painter) =>
      sheets.map(({ marks, pictures }) => ({
        width: round(paper.width * pointsPerPx),
        height: round(paper.height * pointsPerPx),
        content: painter.sheet(paper.height, marks, pictures),
        links: [],
      })),
    pages.map((page, i) => ({ title: `${i + 1}. ${oneLine(page.title)}`, sheet: Math.floor(i / perSheet) })),
  );
}

/** One sheet as it is filled from above. */
class Sheet {
  readonly marks: Mark[] = [];
  readonly pictures: PlacedPicture[] = [];
  readonly #fonts: Fonts;
  readonly #first: number;
  readonly #room: number;
  #filled = 0;

  constructor(deck: Deck, number: number, count: number, fonts: Fonts) {
    this.#fonts = fonts;
    this.#first = number === 1 ? this.#cover(deck) : this.#head(deck);
    this.#room = (paper.height - margin.foot - this.#first) / perSheet;
    const foot = paper.height - margin.foot / 2;
    this.#write(deck.title, { x: margin.side, y: foot, size: 12, fill: muted });
    const place = `${number} / ${count}`;
    this.#write(place, { x: paper.width - margin.side, y: foot, size: 12, fill: muted, anchor: 'end' });
  }

  /** A caption with its number, its picture and lines for notes, in the next free room. */
  add(page: Page, number: number): void {
    const top = this.#first + this.#filled++ * this.#room;
    const look = { size: 16, weight: 600, fill: ink } as const;
    const indent = 34;
    const lines = wrappedTo(oneLine(page.title), width - indent, textMark(look), this.#fonts);
    let y = top + 16;
    this.#write(`${number}`, { ...look, x: margin.side, y, size: 20, fill: muted });
    for (const line of lines) {
      this.#write(line, { ...look, x: margin.side + indent, y });
      y += 22;
    }
    const notes = ruled.lines * ruled.step;
    const bottom = top + this.#room - 24;
    // On the sheet's own paper.
    const picture = pictureOf({ ...page, transparent: true });
    const height = bottom - notes - y;
    const scale = Math.min(width / picture.width, height / picture.height, 1);
    this.pictures.push({
      picture,
      x: margin.side + (width - picture.width * scale) / 2,
      y: y + (height - picture.height * scale) / 2,
      scale,
    });
    for (let i = 1; i <= ruled.lines; i++) {
      const at = bottom - notes + i * ruled.step;
      this.marks.push({
        type: 'path',
        d: path('M', margin.side, at, 'H', margin.side + width),
        stroke: muted,
        width: 0.5,
      });
    }
  }

  /** What the run is, large; answers where the captions begin. */
  #cover({ title, scenario, summary }: Deck): number {
    this.#write(title, { x: margin.side, y: margin.top + 10, size: 16, fill: muted });
    this.#write(scenario, { x: margin.side, y: margin.top + 46, size: 28, weight: 600, fill: ink });
    let y = margin.top + 76;
    const look = { size: 14, fill: ink } as const;
    for (const line of wrappedTo(oneLine(summary), width, textMark(look), this.#fonts)) {
      this.#write(line, { ...look, x: margin.side, y });
      y += 20;
    }
    return y + 16;
  }

  /** The same in a line. */
  #head({ scenario }: Deck): number {
    this.#write(scenario, { x: margin.side, y: margin.top, size: 12, fill: muted });
    return margin.top + 24;
  }

  #write(text: string, { x, y, ...look }: Look & { readonly x: number; readonly y: number }): void {
    if (text !== '') this.marks.push({ ...textMark(look), lines: [{ x, y, text }] });
  }
}

interface Look {
  readonly size: number;
  readonly fill: string;
  readonly weight?: 400 | 600;
  readonly anchor?: 'start' | 'end';
}

function textMark({ size, fill, weight = 400, anchor = 'start' }: Look): TextMark {
  return { type: 'text', family: 'sans', weight, size, fill, anchor, lines: [] };
}
