/** `#rrggbb`, or the name of a variable of CSS in a page that has them: `var(--ink)`. */
export type Colour = `#${string}` | `var(--${string})`;

/** Families of kinds that share a colour; the outline and the icon tell the kinds of a family apart. */
export const tones = ['neutral', 'people', 'store', 'flow', 'control', 'fact', 'space'] as const;
export type Tone = (typeof tones)[number];

export interface Swatch {
  readonly fill: Colour;
  readonly stroke: Colour;
}

/** What a message does; its letter and its outline say the same. */
export const messageTones = ['create', 'change', 'remove', 'data', 'calm', 'warm'] as const;
export type MessageTone = (typeof messageTones)[number];

/** Everything that has a colour, each once. */
export interface Colours {
  /** Behind everything. */
  readonly paper: Colour;
  /** Behind panels of the page and badges. */
  readonly card: Colour;
  readonly raised: Colour;
  readonly ink: Colour;
  /** Text beside the subject: attributes, heads of tables, notes. */
  readonly muted: Colour;
  readonly rule: Colour;
  /** Lines and heads of edges. */
  readonly line: Colour;
  /** What is chosen or has the focus. */
  readonly accent: Colour;
  readonly link: Colour;
  /** Wants attention: degraded, doubtful. */
  readonly warn: Colour;
  /** Around what the caption speaks of. */
  readonly spot: Colour;
  /** Has just changed; the wash lies behind it. */
  readonly fresh: Colour;
  readonly freshWash: Colour;
  /** Is on its way: the trail that a message leaves, the pipe that it fills. */
  readonly moving: Colour;
  /** Not read or not served yet. */
  readonly waiting: Colour;
  /** Broken, lost, cut, down. */
  readonly wrong: Colour;
  /** Is in the answer; the wash lies behind it. */
  readonly good: Colour;
  readonly goodWash: Colour;
  /** Was added by a policy. */
  readonly policy: Colour;
  /** Where a run stands. */
  readonly playhead: Colour;
  readonly tones: Readonly<Record<Tone, Swatch>>;
  readonly messages: Readonly<Record<MessageTone, Colour>>;
  /** Words on a message. */
  readonly onMessage: Colour;
}

/** `share` of one colour and the rest of another; both `#rrggbb`. */
export function mixed(colour: string, other: string, share: number): Colour {
  const channel = (text: string, at: number) => Number.parseInt(text.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => {
    const value = channel(colour, at) * share + channel(other, at) * (1 - share);
    return Math.round(value).toString(16).padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
