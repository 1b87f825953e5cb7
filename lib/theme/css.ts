import type { Colour, Colours, MessageTone, Swatch, Tone } from './colours';
import { messageTones, tones } from './colours';
import { type ThemeName, themeColours } from './themes';

type Plain = Exclude<keyof Colours, 'tones' | 'messages'>;

/** Every colour as the name of its variable: marks drawn with these follow the page's theme by themselves. */
export const namedColours: Colours = {
  ...(Object.fromEntries(
    (Object.keys(themeColours.light) as (keyof Colours)[])
      .filter((key): key is Plain => key !== 'tones' && key !== 'messages')
      .map((key) => [key, named(kebab(key))]),
  ) as Record<Plain, Colour>),
  tones: Object.fromEntries(
    tones.map((tone) => [tone, { fill: named(`${tone}-fill`), stroke: named(`${tone}-stroke`) }]),
  ) as Record<Tone, Swatch>,
  messages: Object.fromEntries(messageTones.map((tone) => [tone, named(`message-${tone}`)])) as Record<
    MessageTone,
    Colour
  >,
};

/** Declarations of CSS, such as `--ink:#16181d`, for all colours of a theme. */
export function declarations(name: ThemeName): string {
  const colours = themeColours[name];
  const pairs: [string, string][] = [];
  for (const [key, value] of Object.entries(colours)) {
    if (typeof value === 'string') pairs.push([kebab(key), value]);
  }
  for (const tone of tones) {
    pairs.push([`${tone}-fill`, colours.tones[tone].fill], [`${tone}-stroke`, colours.tones[tone].stroke]);
  }
  for (const tone of messageTones) pairs.push([`message-${tone}`, colours.messages[tone]]);
  const scheme = name === 'dark' ? 'dark' : 'light';
  return `color-scheme:${scheme};${pairs.map(([key, value]) => `--${key}:${value}`).join(';')}`;
}

/** The style sheet of a page whose element `html` names its theme in `data-theme`; on paper all are black on white. */
export function themeSheet(): string {
  return [
    `:root{${declarations('light')}}`,
    `[data-theme="dark"]{${declarations('dark')}}`,
    `[data-theme="wall"]{${declarations('wall')}}`,
    `@media print{:root,[data-theme]{${declarations('print')}}}`,
  ].join('');
}

function named(name: string): Colour {
  return `var(--${name})`;
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
