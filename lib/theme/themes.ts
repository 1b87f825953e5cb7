import type { Colours } from './colours';

/** `print`: black on white. `wall`: for the last row of a hall, at least 7 to 1. */
export const themeNames = ['light', 'dark', 'print', 'wall'] as const;
export type ThemeName = (typeof themeNames)[number];

/** What files can be written in. */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const light: Colours = {
  paper: '#f7f6f2',
  card: '#ffffff',
  raised: '#ffffff',
  ink: '#16181d',
  muted: '#44494f',
  rule: '#d8d5cb',
  line: '#3b4149',
  accent: '#4338ca',
  link: '#0b5cad',
  warn: '#854d0e',
  spot: '#b8b3f2',
  fresh: '#9a3412',
  freshWash: '#ffe2c4',
  moving: '#1864ab',
  waiting: '#6b5900',
  wrong: '#b3261e',
  good: '#1c6b33',
  goodWash: '#cdebd3',
  policy: '#8a1c7c',
  playhead: '#0f766e',
  tones: {
    neutral: { fill: '#ffffff', stroke: '#57534e' },
    people: { fill: '#f3effe', stroke: '#6d4fc4' },
    store: { fill: '#e9f2fb', stroke: '#2f6ea8' },
    flow: { fill: '#fdf1e2', stroke: '#a1560c' },
    control: { fill: '#fbecf3', stroke: '#a8386b' },
    fact: { fill: '#e9f5ec', stroke: '#2f7d46' },
    space: { fill: '#f1eee5', stroke: '#807970' },
  },
  messages: {
    create: '#1c6b33',
    change: '#1864ab',
    remove: '#a3231f',
    data: '#5b3fa0',
    calm: '#4a515b',
    warm: '#9a3412',
  },
  onMessage: '#ffffff',
};

const dark: Colours = {
  paper: '#0f1215',
  card: '#191c21',
  raised: '#1d2127',
  ink: '#f2f4f6',
  muted: '#c3c8cf',
  rule: '#3d444d',
  line: '#c3c8cf',
  accent: '#a5b4fc',
  link: '#7cc0ff',
  warn: '#ffd08a',
  spot: '#5a5fb0',
  fresh: '#ffb066',
  freshWash: '#55320f',
  moving: '#74c0fc',
  waiting: '#e3cf6b',
  wrong: '#ff8f87',
  good: '#7fce96',
  goodWash: '#1d4a2b',
  policy: '#f0a6e6',
  playhead: '#5eead4',
  tones: {
    neutral: { fill: '#20242a', stroke: '#a8a29e' },
    people: { fill: '#2b2541', stroke: '#b3a0f2' },
    store: { fill: '#1c2b3b', stroke: '#7db8ea' },
    flow: { fill: '#3a2a17', stroke: '#f0a95a' },
    control: { fill: '#3a2030', stroke: '#ee94bd' },
    fact: { fill: '#1d3124', stroke: '#7fce96' },
    space: { fill: '#15191d', stroke: '#858b93' },
  },
  messages: {
    create: '#6fd08c',
    change: '#74c0fc',
    remove: '#ff8f87',
    data: '#c3a6ff',
    calm: '#b6bdc7',
    warm: '#ffa94d',
  },
  onMessage: '#101317',
};

const plain = { fill: '#ffffff', stroke: '#000000' } as const;

const print: Colours = {
  ...light,
  paper: '#ffffff',
  ink: '#000000',
  muted: '#333333',
  rule: '#999999',
  line: '#000000',
  tones: {
    neutral: plain,
    people: { ...plain, stroke: '#3f2a85' },
    store: { ...plain, stroke: '#1b4a75' },
    flow: { ...plain, stroke: '#6b3806' },
    control: { ...plain, stroke: '#702147' },
    fact: { ...plain, stroke: '#1d5530' },
    space: { fill: '#f7f7f5', stroke: '#555555' },
  },
};

const wall: Colours = {
  ...light,
  paper: '#ffffff',
  ink: '#000000',
  muted: '#2b2f36',
  rule: '#9aa0a8',
  line: '#000000',
  accent: '#3730a3',
  link: '#084a8f',
  warn: '#6b3d06',
  spot: '#8f88e8',
  fresh: '#7a2a0a',
  moving: '#0f4c86',
  waiting: '#544600',
  wrong: '#8f1a14',
  good: '#12502a',
  policy: '#6d1263',
  playhead: '#0a5a54',
  messages: {
    create: '#12502a',
    change: '#0f4c86',
    remove: '#8f1a14',
    data: '#47308a',
    calm: '#333a43',
    warm: '#7a2a0a',
  },
};

export const themeColours: Readonly<Record<ThemeName, Colours>> = { light, dark, print, wall };
