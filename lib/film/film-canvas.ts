import type { LaidOutNode, ViewNode } from '@/lib/model';
import { paint, paintMarks, type Transform } from '@/lib/paint';
import { faultMarks, insideOf, type Mark, spotMarks, trailsAt, travellersAt } from '@/lib/picture';
import type { PacedRun } from '@/lib/play';
import { themeColours } from '@/lib/theme';
import { type Moment, type NodeState, type Spotlight, strickenAt } from '@/lib/trace';
import { paintCaption } from './caption';
import type { FilmHeight } from './options';
import type { FilmScene } from './scene';

/** A frame is laid out in a size that words are made for, whatever its pixels. */
const frame = { width: 1280, height: 720 } as const;
/** What is kept free around the picture, and beneath it for captions. */
const room = { side: 28, top: 20, captions: 128, progress: 5, zoom: 2.2 } as const;

interface Inside {
  readonly node: ViewNode;
  readonly box: LaidOutNode;
  now: NodeState | null;
  before: NodeState | null;
  marks: readonly Mark[];
}

/** Draws a run at any instant, as the player would, into one canvas of the size of a film. */
export class FilmCanvas {
  readonly canvas: HTMLCanvasElement;
  readonly #scene: FilmScene;
  readonly #run: PacedRun;
  readonly #ratio: number;
  readonly #transform: Transform;
  readonly #context: CanvasRenderingContext2D;
  /** The diagram with what its nodes hold: drawn again only when that changes. */
  readonly #still: CanvasRenderingContext2D;
  /** The diagram alone. */
  readonly #picture: CanvasRenderingContext2D;
  readonly #messages: CanvasRenderingContext2D;
  readonly #insides: readonly Inside[];
  /** Where faults act. */
  #stricken: readonly string[] = [];
  #about: Spotlight | undefined;

  constructor(scene: FilmScene, run: PacedRun, height: FilmHeight) {
    this.#scene = scene;
    this.#run = run;
    this.#ratio = height / frame.height;
    this.#transform = fitted(scene.laidOut);
    const context = () => contextOf(Math.round(frame.width * this.#ratio), height);
    this.#context = context();
    this.#still = context();
    this.#picture = context();
    this.#messages = context();
    this.canvas = this.#context.canvas;
    const nodes = new Map(scene.view.nodes.map((node) => [node.id, node]));
    this.#insides = scene.laidOut.nodes.flatMap((box) => {
      const node = nodes.get(box.id);
      return node ? [{ node, box, now: null, before: null, marks: [] }] : [];
    });
    this.#drawPicture();
  }

  /** Draws the run as it is on screen at `screen` ms of the player's clock; `share` of the film is over. */
  draw(screen: number, share: number): void {
    const { timeline, pacing } = this.#run;
    const now = timeline.at(pacing.seqAt(screen));
    const before = timeline.at(Math.min(pacing.seqAt(screen), pacing.staleAt(screen)));
    this.#drawInsides(now, before);
    const { laidOut } = this.#scene;
    const traffic = {
      travellers: travellersAt(timeline, pacing, laidOut, screen),
      trails: trailsAt(timeline, pacing, laidOut, screen),
    };
    paint(this.#messages, traffic, this.#transform, this.#ratio, themeColours[this.#scene.theme], null);
    const context = this.#context;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.#still.canvas, 0, 0);
    context.drawImage(this.#messages.canvas, 0, 0);
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    const { ink, rule, playhead } = themeColours[this.#scene.theme];
    if (now.beat) {
      const top = frame.height - room.captions + 4;
      paintCaption(context, now.beat.text, { top, width: frame.width - 120, middle: frame.width / 2 }, ink);
    }
    const bar = frame.height - room.progress;
    context.fillStyle = rule;
    context.fillRect(0, bar, frame.width, room.progress);
    context.fillStyle = playhead;
    context.fillRect(0, bar, frame.width * share, room.progress);
  }

  #drawPicture(): void {
    const context = this.#picture;
    context.fillStyle = this.#scene.paper;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    this.#place(context);
    paintMarks(context, this.#scene.picture);
    this.#still.drawImage(context.canvas, 0, 0);
  }

  #drawInsides(now: Moment, before: Moment): void {
    const faults = this.#run.timeline.header.input.faults;
    const stricken = strickenAt(now, faults);
    const about = now.beat?.about;
    let changed = stricken.join(' ') !== this.#stricken.join(' ') || about !== this.#about;
    const spoken = about !== this.#about;
    this.#stricken = stricken;
    this.#about = about;
    for (const inside of this.#insides) {
      const state = now.nodes[inside.node.id] ?? null;
      const old = before.nodes[inside.node.id] ?? null;
      if (state === inside.now && old === inside.before && !spoken) continue;
      inside.now = state;
      inside.before = old;
      inside.marks = state ? insideOf(inside, state, themeColours[this.#scene.theme], old, about?.keys) : [];
      changed = true;
    }
    if (!changed) return;
    const context = this.#still;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.#picture.canvas, 0, 0);
    this.#place(context);
    const { laidOut, theme } = this.#scene;
    paintMarks(context, spotMarks(about, laidOut, themeColours[theme]));
    for (const { marks } of this.#insides) paintMarks(context, marks);
    for (const target of stricken) paintMarks(context, faultMarks(target, laidOut, themeColours[theme]));
  }

  #place(context: CanvasRenderingContext2D): void {
    const { x, y, zoom } = this.#transform;
    const ratio = this.#ratio;
    context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
  }
}

function fitted(picture: { readonly width: number; readonly height: number }): Transform {
  const width = frame.width - 2 * room.side;
  const height = frame.height - room.top - room.captions;
  const zoom = Math.min(width / picture.width, height / picture.height, room.zoom);
  return {
    zoom,
    x: (frame.width - picture.width * zoom) / 2,
    y: room.top + (height - picture.height * zoom) / 2,
  };
}

function contextOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  // Frames are read back, which a canvas on the graphics card is slow at.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser has no canvas to draw a film on.');
  return context;
}
