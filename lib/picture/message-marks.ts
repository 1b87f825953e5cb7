import type { Point } from '@/lib/model';
import { type Colours, type MessageTone, path, roundedRect } from '@/lib/theme';
import { type Message, type MessageKind, messageKinds } from '@/lib/trace';
import { baseline, type Mark } from './mark';

/** What each kind does, in colour; its letter and its outline say the same. */
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

const size = { height: 28, badge: 20, font: 13, padding: 6, gap: 5, line: 15 } as const;
/** Signs of a line: what is longer goes on in the next one. */
const longest = 18;

/** Every sign of JetBrains Mono is 0.6 em wide. */
const columnWidth = size.font * 0.6;

/** How a message is drawn beside what it carries. */
export interface MessageLook {
  /** How many others lie under it. */
  readonly more?: number;
  /** It ends here, and is crossed out. */
  readonly lost?: boolean;
}

/** The colour of a message's kind. */
export function messageColour(kind: MessageKind, colours: Colours): string {
  return colours.messages[toneOf[kind]];
}

/** A message whose middle is at `at`, with all of what it says. */
export function messageMarks(
  message: Message,
  at: Point,
  colours: Colours,
  { more = 0, lost = false }: MessageLook = {},
): Mark[] {
  const { letter, shape } = messageKinds[message.kind];
  const colour = lost ? colours.wrong : messageColour(message.kind, colours);
  const paper = colours.onMessage;
  const lines = saidOf(message, more);
  const { width, height } = messageSize(message, more);
  const rect = { x: at.x - width / 2, y: at.y - height / 2, width, height };
  const outline = (dx: number, dy: number) => {
    const moved = { ...rect, x: rect.x + dx, y: rect.y + dy };
    if (shape === 'diamond') return pointed(moved);
    return roundedRect(moved, shape === 'square' || shape === 'stack' ? 5 : size.height / 2);
  };
  const heavy = shape === 'stack' || message.count > 1 || more > 0;
  const badge = rect.x + size.padding + size.badge / 2;
  const circle = {
    x: badge - size.badge / 2,
    y: at.y - size.badge / 2,
    width: size.badge,
    height: size.badge,
  };
  const first = at.y + baseline(size.font) - ((lines.length - 1) * size.line) / 2;
  const text = (x: number, said: readonly string[], anchor: 'start' | 'middle', fill: string): Mark => ({
    type: 'text',
    lines: said.map((line, i) => ({
      x,
      y: (said.length === 1 ? at.y + baseline(size.font) : first) + i * size.line,
      text: line,
    })),
    family: 'mono',
    size: size.font,
    weight: 600,
    anchor,
    fill,
  });
  return [
    ...(heavy ? [{ type: 'path' as const, d: outline(4, -4), fill: colours.paper, stroke: colour }] : []),
    // A rim of paper sets it off from lines and boxes.
    { type: 'path', d: outline(0, 0), fill: colour, stroke: colours.paper, width: 2 },
    { type: 'path', d: roundedRect(circle, size.badge / 2), fill: paper },
    text(badge, [lost ? '×' : letter], 'middle', colour),
    ...(lines.length === 0 ? [] : [text(badge + size.badge / 2 + size.gap, lines, 'start', paper)]),
  ];
}

/** The room that a message takes in px, with `more` others under it. */
export function messageSize(message: Message, more = 0): { readonly width: number; readonly height: number } {
  const lines = saidOf(message, more);
  const columns = Math.max(0, ...lines.map((line) => [...line].length));
  const words = columns === 0 ? 0 : columns * columnWidth + size.gap + 3;
  return {
    width: size.padding * 2 + size.badge + words,
    height: size.height + Math.max(0, lines.length - 1) * size.line,
  };
}

/** What a message says, in lines that do not reach across the nodes at both ends of an edge; all of it. */
function saidOf({ label }: Message, more: number): readonly string[] {
  const said = more > 0 ? `${label} +${more}` : label;
  if (said === '') return [];
  if ([...said].length <= longest) return [said];
  const lines: string[] = [];
  for (const word of said.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && [...last].length + 1 + [...word].length <= longest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function pointed({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  const tip = size.height / 4;
  return path(
    ...['M', x - tip, y + height / 2, 'L', x + tip, y, 'H', x + width - tip],
    ...['L', x + width + tip, y + height / 2, 'L', x + width - tip, y + height, 'H', x + tip, 'Z'],
  );
}
