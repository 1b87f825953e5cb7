import type { Point } from '@/lib/model';
import { baseline, type Mark, path, roundedRect } from '@/lib/picture';
import type { Colour, Theme } from '@/lib/theme';
import { type Message, type MessageKind, messageKinds } from '@/lib/trace';

/** What a message does, in colour; its letter and its outline say the same. */
const tones = ['create', 'change', 'remove', 'data', 'calm', 'warm'] as const;
type MessageTone = (typeof tones)[number];

const toneOf: Readonly<Record<MessageKind, MessageTone>> = {
  insert: 'create',
  update: 'change',
  delete: 'remove',
  snapshot: 'data',
  tombstone: 'calm',
  commit: 'calm',
  batch: 'data',
  wal: 'change',
  event: 'change',
  command: 'change',
  compensation: 'warm',
  query: 'change',
  rows: 'data',
  reply: 'create',
  refusal: 'remove',
  heartbeat: 'calm',
  control: 'calm',
};

/** As the player has them: white, or near black, on each has a contrast of 4.5 or more. */
const colours: Readonly<Record<Theme, Readonly<Record<MessageTone | 'paper', Colour>>>> = {
  light: {
    create: '#1c6b33',
    change: '#1864ab',
    remove: '#a3231f',
    data: '#5b3fa0',
    calm: '#4a515b',
    warm: '#b4400b',
    paper: '#ffffff',
  },
  dark: {
    create: '#6fd08c',
    change: '#74c0fc',
    remove: '#ff8f87',
    data: '#c3a6ff',
    calm: '#b6bdc7',
    warm: '#ffa94d',
    paper: '#101317',
  },
};

const size = { height: 28, badge: 20, font: 13, padding: 6, gap: 5 } as const;

/** Every sign of JetBrains Mono is 0.6 em wide. */
const columnWidth = size.font * 0.6;

/** A message whose middle is at `at`; `more` others lie under it. */
export function messageMarks(message: Message, at: Point, more: number, theme: Theme): Mark[] {
  const { letter, shape } = messageKinds[message.kind];
  const colour = colours[theme][toneOf[message.kind]];
  const { paper } = colours[theme];
  const label = more > 0 ? `${message.label} +${more}` : message.label;
  const words = label === '' ? 0 : [...label].length * columnWidth + size.gap + 3;
  const width = size.padding * 2 + size.badge + words;
  const { height } = size;
  const rect = { x: at.x - width / 2, y: at.y - height / 2, width, height };
  const outline = (dx: number, dy: number) => {
    const moved = { ...rect, x: rect.x + dx, y: rect.y + dy };
    if (shape === 'diamond') return pointed(moved);
    return roundedRect(moved, shape === 'square' || shape === 'stack' ? 5 : height / 2);
  };
  const heavy = shape === 'stack' || message.count > 1 || more > 0;
  const badge = rect.x + size.padding + size.badge / 2;
  const circle = {
    x: badge - size.badge / 2,
    y: at.y - size.badge / 2,
    width: size.badge,
    height: size.badge,
  };
  const text = (x: number, said: string, anchor: 'start' | 'middle', fill: string): Mark => ({
    type: 'text',
    lines: [{ x, y: at.y + baseline(size.font), text: said }],
    family: 'mono',
    size: size.font,
    weight: 600,
    anchor,
    fill,
  });
  return [
    ...(heavy ? [{ type: 'path' as const, d: outline(4, -4), fill: paper, stroke: colour }] : []),
    // A rim of paper sets it off from lines and boxes.
    { type: 'path', d: outline(0, 0), fill: colour, stroke: paper, width: 1.5 },
    { type: 'path', d: roundedRect(circle, size.badge / 2), fill: paper },
    text(badge, letter, 'middle', colour),
    ...(label === '' ? [] : [text(badge + size.badge / 2 + size.gap, label, 'start', paper)]),
  ];
}

/** The width that a message takes, so that those beside it can be piled. */
export function messageWidth({ label }: Message): number {
  return size.padding * 2 + size.badge + (label === '' ? 0 : [...label].length * columnWidth + size.gap + 3);
}

function pointed({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  const tip = height / 4;
  return path(
    ...['M', x - tip, y + height / 2, 'L', x + tip, y, 'H', x + width - tip],
    ...['L', x + width + tip, y + height / 2, 'L', x + width - tip, y + height, 'H', x + tip, 'Z'],
  );
}
