import type { Point } from '@/lib/model';
import type { Traveller } from '@/lib/play';
import { type MessageKind, type MessageShape, messageKinds } from '@/lib/trace';

/** Screen = diagram * zoom + (x, y), in CSS px. */
export interface Transform {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface PainterTheme {
  readonly ink: string;
  readonly paper: string;
  readonly halo: string;
  readonly bad: string;
  readonly colours: Readonly<Record<MessageKind, string>>;
}

const light = {
  create: '#1c6b33',
  change: '#1864ab',
  remove: '#a3231f',
  data: '#5b3fa0',
  calm: '#4a515b',
  warm: '#b4400b',
} as const;
const dark = {
  create: '#6fd08c',
  change: '#74c0fc',
  remove: '#ff8f87',
  data: '#c3a6ff',
  calm: '#b6bdc7',
  warm: '#ffa94d',
} as const;

function coloursOf(tones: Record<keyof typeof light, string>): Record<MessageKind, string> {
  const { create, change, remove, data, calm, warm } = tones;
  return {
    insert: create,
    update: change,
    delete: remove,
    snapshot: data,
    tombstone: calm,
    commit: calm,
    batch: data,
    wal: change,
    event: change,
    command: change,
    compensation: warm,
    query: change,
    rows: data,
    reply: create,
    refusal: remove,
    heartbeat: calm,
    control: calm,
  };
}

export const painterThemes: Readonly<Record<'light' | 'dark', PainterTheme>> = {
  light: {
    ink: '#16181d',
    paper: '#ffffff',
    halo: 'rgba(24,100,171,0.22)',
    bad: '#b3261e',
    colours: coloursOf(light),
  },
  dark: {
    ink: '#f2f4f6',
    paper: '#101317',
    halo: 'rgba(116,192,252,0.25)',
    bad: '#ff8f87',
    colours: coloursOf(dark),
  },
};

/** A message as drawn, for finding what was clicked; CSS px. */
export interface Drawn {
  readonly traveller: Traveller;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const size = { height: 28, badge: 20, font: 13, padding: 6, gap: 5, tolerance: 12 } as const;

/**
 * Paints messages over a diagram and answers where they stand. The canvas's pixels are `ratio` to a CSS px. Messages of
 * another correlation than `followed` are pale.
 */
export function paint(
  context: CanvasRenderingContext2D,
  travellers: readonly Traveller[],
  transform: Transform,
  ratio: number,
  theme: PainterTheme,
  followed: string | null,
): Drawn[] {
  const { canvas } = context;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, canvas.width / ratio, canvas.height / ratio);
  // Words stay readable where the diagram is small.
  const scale = Math.min(1.6, Math.max(0.92, transform.zoom));
  return travellers.map((traveller) => {
    const at = {
      x: traveller.at.x * transform.zoom + transform.x,
      y: traveller.at.y * transform.zoom + transform.y,
    };
    context.globalAlpha = followed === null || traveller.send.message.correlation === followed ? 1 : 0.25;
    const drawn = paintOne(context, traveller, at, scale, transform.zoom, theme);
    context.globalAlpha = 1;
    return drawn;
  });
}

/** The message at a place, the topmost first; a finger's width of tolerance. */
export function messageAt(drawn: readonly Drawn[], at: Point, tolerance = 8): Traveller | null {
  const hit = [...drawn]
    .reverse()
    .find(
      ({ x, y, width, height }) =>
        at.x >= x - tolerance &&
        at.x <= x + width + tolerance &&
        at.y >= y - tolerance &&
        at.y <= y + height + tolerance,
    );
  return hit?.traveller ?? null;
}

function paintOne(
  context: CanvasRenderingContext2D,
  traveller: Traveller,
  at: Point,
  scale: number,
  zoom: number,
  theme: PainterTheme,
): Drawn {
  const { message } = traveller.send;
  const { letter, shape } = messageKinds[message.kind];
  const colour = traveller.lost ? theme.bad : theme.colours[message.kind];
  const label = traveller.more > 0 ? `${message.label} +${traveller.more}` : message.label;
  context.font = `600 ${size.font * scale}px "JetBrains Mono", monospace`;
  const height = size.height * scale;
  const closed = size.padding * 2 * scale + size.badge * scale;
  const words = label === '' ? 0 : context.measureText(label).width + (size.gap + 3) * scale;
  const open = openness(traveller, closed, words, height, zoom);
  const width = closed + words * open;
  const [x, y] = [at.x - width / 2, at.y - height / 2];

  const heavy = shape === 'stack' || message.count > 1 || traveller.more > 0;
  context.fillStyle = theme.halo;
  outline(context, 'pill', x - 4, y - 4, width + 8, height + 8);
  context.fill();
  if (heavy) {
    context.fillStyle = colour;
    context.globalAlpha *= 0.45;
    outline(context, shape, x + 4, y - 4, width, height);
    context.fill();
    context.globalAlpha /= 0.45;
  }
  context.fillStyle = colour;
  outline(context, shape, x, y, width, height);
  context.fill();

  const radius = (size.badge * scale) / 2;
  const badge = { x: x + size.padding * scale + radius, y: at.y };
  context.fillStyle = theme.paper;
  context.beginPath();
  context.arc(badge.x, badge.y, radius, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = colour;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(traveller.lost ? '×' : letter, badge.x, badge.y + scale);
  if (words > 0 && open > 0) {
    context.save();
    outline(context, shape, x, y, width, height);
    context.clip();
    context.fillStyle = theme.paper;
    context.textAlign = 'left';
    context.fillText(label, badge.x + radius + size.gap * scale, at.y + scale);
    context.restore();
  }
  return { traveller, x, y, width, height };
}

/**
 * How far a message's words are unfolded, 0 to 1: it leaves a node as a mere badge and arrives as one, so that it never
 * lies over what the node shows. One that is lost shows them whole or not at all.
 */
function openness(traveller: Traveller, closed: number, words: number, height: number, zoom: number): number {
  if (words === 0) return 1;
  const { room, heading, lost } = traveller;
  const across = Math.abs(heading.x);
  const free = 2 * (room * zoom + size.tolerance) - Math.abs(heading.y) * height - across * closed;
  const share = across < 0.01 ? (free >= 0 ? 1 : 0) : Math.min(1, Math.max(0, free / (across * words)));
  // It moves no more, so words that do not fit would stay cut.
  return lost ? Math.floor(share) : share;
}

function outline(
  context: CanvasRenderingContext2D,
  shape: MessageShape,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.beginPath();
  if (shape === 'diamond') {
    const tip = height / 2;
    context.moveTo(x - tip / 2, y + tip);
    context.lineTo(x + tip / 2, y);
    context.lineTo(x + width - tip / 2, y);
    context.lineTo(x + width + tip / 2, y + tip);
    context.lineTo(x + width - tip / 2, y + height);
    context.lineTo(x + tip / 2, y + height);
    context.closePath();
  } else context.roundRect(x, y, width, height, shape === 'square' || shape === 'stack' ? 5 : height / 2);
}
