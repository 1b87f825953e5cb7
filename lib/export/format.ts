import type { Theme } from '@/lib/theme';
import type { Exchange } from './exchange';
import type { ExportInput } from './input';
import { type Page, pagesOf } from './page';

/** What a picture of an architecture says; each format declares what becomes of it. */
export const features = {
  positions: 'Positions',
  nesting: 'Nesting',
  kinds: 'Kinds',
  attributes: 'Attributes',
  edgeLabels: 'Edge labels',
  doubleHeads: 'Double heads',
  implied: 'Implied parts',
  notes: 'Notes',
  source: 'Source links',
} as const;
export type Feature = keyof typeof features;

/** `partly`: a reader of the file sees it, a program that reads it back does not get all of it. */
export const fates = ['kept', 'partly', 'lost'] as const;
export type Fate = (typeof fates)[number];
export type Losses = Readonly<Record<Feature, Fate>>;

/** Choices that only some formats listen to. */
export const choices = ['scale', 'transparent', 'direction'] as const;
export type Choice = (typeof choices)[number];

interface FormatFacts {
  /** Which of the choices make a difference to it; none when left out. */
  readonly takes?: readonly Choice[];
  /** How a reader brings a file into the tool it is for, in a sentence or two. */
  readonly opening: string;
  /** True if it draws what a run has changed: stills can be written in it. */
  readonly stills?: boolean;
  /** The theme of a run's pages, whatever is asked for: paper is white. */
  readonly deckTheme?: Theme;
  /** Part of addresses: `[a-z]+`. */
  readonly id: string;
  readonly title: string;
  /** Without a dot; may hold one. */
  readonly extension: string;
  readonly mediaType: string;
  readonly losses: Losses;
}

/** What the pages of a run have in common: a page for every caption. */
export interface Deck {
  /** The diagram's title. */
  readonly title: string;
  /** The scenario's title. */
  readonly scenario: string;
  /** What happens in it, in a sentence or two. */
  readonly summary: string;
}

interface PageFacts extends FormatFacts {
  /** What a reader of this page will not see as it is, in sentences; none when left out. */
  notices?(page: Page): readonly string[];
  writeExchange?(exchange: Exchange): string;
  writeDeck?(pages: readonly Page[], deck: Deck): Uint8Array;
}

export interface Format extends FormatFacts {
  /** `view`: a file holds one view. `diagram`: a file holds all views that it is given, a page each. */
  readonly scope: 'view' | 'diagram';
  /** Throws ExportError when the format cannot hold the input. */
  write(input: ExportInput): string | Uint8Array;
  /** What a reader of the file will not see as it is, in sentences: characters that cannot be drawn. */
  notices(input: ExportInput): readonly string[];
  /** Writes a run with a page for every caption, the page's title; missing from formats of one page. */
  writeDeck?(input: ExportInput, deck: Deck): Uint8Array;
  /** Writes a run as a sequence diagram; missing from formats that have none. Throws ExportError. */
  writeExchange?(exchange: Exchange): string;
}

/** A format whose files hold one view. */
export function viewFormat<const F extends PageFacts>(
  { notices, writeDeck: _, ...facts }: F,
  write: (page: Page) => string | Uint8Array,
): Omit<F, 'notices' | 'writeDeck'> & Format {
  return {
    ...facts,
    scope: 'view',
    write: (input) => write(pagesOf(input, facts.title, 1)[0]!),
    notices: (input) => noticesWith(notices, pagesOf(input, facts.title, 1)),
  };
}

/** A format whose files hold a page for each view. */
export function pagedFormat<const F extends PageFacts>(
  { notices, writeDeck, ...facts }: F,
  write: (pages: readonly Page[]) => string | Uint8Array,
): Omit<F, 'notices' | 'writeDeck'> & Format {
  return {
    ...facts,
    ...(writeDeck && {
      writeDeck: (input: ExportInput, deck: Deck) => writeDeck(pagesOf(input, facts.title), deck),
    }),
    scope: 'diagram',
    write: (input) => write(pagesOf(input, facts.title)),
    notices: (input) => noticesWith(notices, pagesOf(input, facts.title)),
  };
}

/** Each notice once, though several pages give it. */
function noticesWith(notices: PageFacts['notices'], pages: readonly Page[]): readonly string[] {
  return [...new Set(pages.flatMap((page) => notices?.(page) ?? []))];
}
