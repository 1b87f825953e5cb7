import type { Start } from '@/lib/play';
import { parseSeconds } from '@/lib/trace';

export const embedThemes = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

/** `full`: everything. `minimal`: play, captions and the timeline. `none`: the picture and its captions. */
export const controlSets = ['full', 'minimal', 'none'] as const;
export type ControlSet = (typeof controlSets)[number];

export const backgrounds = ['paper', 'transparent'] as const;
export type Background = (typeof backgrounds)[number];

/** How a player looks and behaves; what it plays is a run's input. */
export interface EmbedOptions {
  /** `auto` follows the reader's system. */
  readonly theme: EmbedTheme;
  readonly controls: ControlSet;
  readonly background: Background;
  /** Plays as soon as it is in sight. */
  readonly autoplay: boolean;
  /** Begins again at its end. */
  readonly loop: boolean;
  readonly captions: boolean;
  /** Null for the beginning. */
  readonly start: Start | null;
}

export const defaultOptions: EmbedOptions = {
  theme: 'auto',
  controls: 'full',
  background: 'paper',
  autoplay: false,
  loop: false,
  captions: true,
  start: null,
};

/** True for a picture that plays by itself and has nothing to touch: one looks at it, and leaves it. */
export function toLookAt({ controls, autoplay }: EmbedOptions): boolean {
  return controls === 'none' && autoplay;
}

/** The names that `parseOptions` reads; a query's others belong to the run. */
export const optionNames = [
  'theme',
  'controls',
  'background',
  'autoplay',
  'loop',
  'captions',
  't',
  'beat',
] as const;

/** An option that cannot be used: which, what was given, and what it may be. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
  constructor(
    readonly parameter: string,
    readonly value: string,
    readonly bound: string,
  ) {
    super(`"${parameter}" is "${value}"; it must be ${bound}`);
  }
}

/** Reads a player's options from an address. Throws OptionError. */
export function parseOptions(query: URLSearchParams): EmbedOptions {
  return {
    theme: choice(query, 'theme', embedThemes, defaultOptions.theme),
    controls: choice(query, 'controls', controlSets, defaultOptions.controls),
    background: choice(query, 'background', backgrounds, defaultOptions.background),
    autoplay: flag(query, 'autoplay', defaultOptions.autoplay),
    loop: flag(query, 'loop', defaultOptions.loop),
    captions: flag(query, 'captions', defaultOptions.captions),
    start: start(query),
  };
}

/** The options that differ from the defaults, as an address has them. */
export function optionEntries(options: EmbedOptions): [string, string][] {
  const { start: from, ...rest } = options;
  const entries = Object.entries(rest).flatMap(([name, value]): [string, string][] =>
    value === defaultOptions[name as keyof typeof rest] ? [] : [[name, String(value)]],
  );
  if (from?.type === 'beat') entries.push(['beat', String(from.beat)]);
  if (from?.type === 'time') entries.push(['t', String(from.time / 1_000_000)]);
  return entries;
}

function start(query: URLSearchParams): Start | null {
  const [t, beat] = [query.get('t'), query.get('beat')];
  if (t !== null && beat !== null) throw new OptionError('beat', beat, 'left out where t is given');
  if (t !== null) {
    const time = parseSeconds(t);
    if (time === null) throw new OptionError('t', t, 'seconds such as 12.5, from 0 to 999999');
    return { type: 'time', time };
  }
  if (beat === null) return null;
  if (!/^[1-9]\d{0,3}$/.test(beat)) throw new OptionError('beat', beat, 'a whole number from 1 to 9999');
  return { type: 'beat', beat: Number(beat) };
}

function choice<T extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly T[],
  otherwise: T,
): T {
  const value = query.get(name);
  if (value === null) return otherwise;
  const chosen = choices.find((each) => each === value);
  if (chosen === undefined) throw new OptionError(name, value, `one of ${choices.join(', ')}`);
  return chosen;
}

/** `autoplay` alone is true, as in HTML. */
function flag(query: URLSearchParams, name: string, otherwise: boolean): boolean {
  const value = query.get(name);
  if (value === null) return otherwise;
  if (value === '' || value === 'true' || value === '1') return true;
  if (value === 'false' || value === '0') return false;
  throw new OptionError(name, value, 'true or false');
}
