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
  /** Part of addresses: `[a-z]+`. */
  readonly id: string;
  readonly title: string;
  /** Without a dot; may hold one. */
  readonly extension: string;
  readonly mediaType: string;
  readonly losses: Losses;
}

interface PageFacts extends FormatFacts {
  /** What a reader of this page will not see as it is, in sentences; none when left out. */
  notices?(page: Page): readonly string[];
  writeExchange?(exchange: Exchange): string;
}

export interface Format extends FormatFacts {
  /** `view`: a file holds one view. `diagram`: a file holds all views that it is given, a page each. */
  readonly scope: 'view' | 'diagram';
  /** Throws ExportError when the format cannot hold the input. */
  write(input: ExportInput): string | Uint8Array;
  /** What a reader of the file will not see as it is, in sentences: characters that cannot be drawn. */
  notices(input: ExportInput): readonly string[];
  /** Writes a run as a sequence diagram; missing from formats that have none. Throws ExportError. */
  writeExchange?(exchange: Exchange): string;
}

/** A format whose files hold one view. */
export function viewFormat<const F extends PageFacts>(
  { notices, ...facts }: F,
  write: (page: Page) => string | Uint8Array,
): Omit<F, 'notices'> & Format {
  return {
    ...facts,
    scope: 'view',
    write: (input) => write(pagesOf(input, facts.title, 1)[0]!),
    notices: (input) => noticesWith(notices, pagesOf(input, facts.title, 1)),
  };
}

/** A format whose files hold a page for each view. */
export function pagedFormat<const F extends PageFacts>(
  { notices, ...facts }: F,
  write: (pages: readonly Page[]) => string | Uint8Array,
): Omit<F, 'notices'> & Format {
  return {
    ...facts,
    scope: 'diagram',
    write: (input) => write(pagesOf(input, facts.title)),
    notices: (input) => noticesWith(notices, pagesOf(input, facts.title)),
  };
}

/** Each notice once, though several pages give it. */
function noticesWith(notices: PageFacts['notices'], pages: readonly Page[]): readonly string[] {
  return [...new Set(pages.flatMap((page) => notices?.(page) ?? []))];
}
