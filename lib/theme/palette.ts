import type { NodeKind } from '@/lib/model';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Families of kinds that share a colour; the shape tells the kinds of a family apart. */
export const tones = ['neutral', 'people', 'store', 'flow', 'control', 'fact', 'space'] as const;
export type Tone = (typeof tones)[number];

export const toneOf: Readonly<Record<NodeKind, Tone>> = {
  component: 'neutral',
  group: 'space',
  text: 'neutral',
  actor: 'people',
  application: 'people',
  service: 'neutral',
  orchestrator: 'control',
  detector: 'control',
  database: 'store',
  table: 'store',
  log: 'store',
  connector: 'flow',
  topic: 'flow',
  pipeline: 'flow',
  lake: 'store',
  warehouse: 'store',
  catalog: 'control',
  cache: 'store',
  view: 'store',
  event: 'fact',
  projection: 'fact',
  command: 'flow',
  query: 'flow',
  policy: 'control',
  region: 'space',
  record: 'fact',
  result: 'fact',
};

/** `#rrggbb`. */
export type Colour = `#${string}`;

export interface Swatch {
  readonly fill: Colour;
  readonly stroke: Colour;
}

export interface Palette {
  readonly paper: Colour;
  readonly ink: Colour;
  /** Text beside the subject: attributes and notes. */
  readonly muted: Colour;
  readonly line: Colour;
  readonly tones: Readonly<Record<Tone, Swatch>>;
}

/** Ink on every fill has a contrast of 7 or more, every stroke on paper 3 or more (WCAG 2.2; held by a test). */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#faf8f3',
    ink: '#1c1917',
    muted: '#44403c',
    line: '#44403c',
    tones: {
      neutral: { fill: '#ffffff', stroke: '#57534e' },
      people: { fill: '#f3effe', stroke: '#6d4fc4' },
      store: { fill: '#e9f2fb', stroke: '#2f6ea8' },
      flow: { fill: '#fdf1e2', stroke: '#b4620f' },
      control: { fill: '#fbecf3', stroke: '#a8386b' },
      fact: { fill: '#e9f5ec', stroke: '#2f7d46' },
      space: { fill: '#f4f0e6', stroke: '#8a8178' },
    },
  },
  dark: {
    paper: '#161412',
    ink: '#f5f5f4',
    muted: '#d6d3d1',
    line: '#d6d3d1',
    tones: {
      neutral: { fill: '#262321', stroke: '#a8a29e' },
      people: { fill: '#2b2541', stroke: '#b3a0f2' },
      store: { fill: '#1c2b3b', stroke: '#7db8ea' },
      flow: { fill: '#3a2a17', stroke: '#f0a95a' },
      control: { fill: '#3a2030', stroke: '#ee94bd' },
      fact: { fill: '#1d3124', stroke: '#7fce96' },
      space: { fill: '#1f1c19', stroke: '#78716c' },
    },
  },
};

/** The colours of a node; a container is paler than what it holds, whatever its kind. */
export function swatchOf(palette: Palette, kind: NodeKind, container: boolean): Swatch {
  const swatch = palette.tones[toneOf[kind]];
  return container ? { fill: palette.tones.space.fill, stroke: swatch.stroke } : swatch;
}
