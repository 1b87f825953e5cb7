import { type Arrangement, arrangements, type LaidOut } from '@/lib/model';
import { type Drawn, messageAt, paint, type Transform } from '@/lib/paint';
import { trailsAt, travellersAt } from '@/lib/picture';
import { fittingLayout, focusOf, type Size, type Watch } from '@/lib/play';
import { themeColours } from '@/lib/theme';
import type { EmbedData } from '../data';
import { toLookAt } from '../options';
import { Camera } from './camera';
import { iconButton, need } from './dom';
import { followGestures } from './gestures';
import { Glide } from './glide';
import { Insides } from './insides';
import type { Recording } from './recording';

/** The picture in the arrangement that fits its frame, with what nodes hold and the messages on their way. */
export class Stage {
  readonly #data: EmbedData;
  readonly #frame: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #camera: Camera;
  readonly #glide = new Glide();
  readonly #insides = new Map<Arrangement, Insides>();
  readonly #fit: HTMLButtonElement;
  readonly #calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  #arrangement: Arrangement = 'drawn';
  #watch: Watch<Recording> | null = null;
  #drawn: readonly Drawn[] = [];
  #request = 0;
  #spoken: number | null = null;
  #wasPlaying = false;

  constructor(frame: HTMLElement, data: EmbedData) {
    this.#data = data;
    this.#camera = new Camera({ glance: toLookAt(data.options) });
    this.#frame = frame;
    this.#canvas = need(frame, 'canvas');
    this.#fit = iconButton('fit', 'Show all of it', () => {
      this.#camera.fit();
      this.#place();
    });
    this.#fit.classList.add('fit');
    frame.append(this.#fit);
    followGestures(frame, this.#camera, {
      moved: () => {
        this.#glide.stop();
        this.#place();
      },
      tapped: (x, y) => {
        const send = messageAt(this.#drawn, { x, y })?.send ?? null;
        if (send) this.#watch?.pause();
        this.#watch?.hold(send);
      },
    });
    frame.addEventListener('mousemove', (event) => {
      const box = frame.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      frame.style.cursor = messageAt(this.#drawn, at) ? 'pointer' : '';
    });
    new ResizeObserver(() => this.#resize()).observe(frame);
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.draw());
    this.#resize();
  }

  /** True for readers who want no motion. */
  get still(): boolean {
    return this.#calm.matches;
  }

  show(watch: Watch<Recording>): void {
    this.#watch = watch;
    watch.subscribe(() => {
      this.#follow(watch);
      this.draw();
    });
    this.#follow(watch);
    this.draw();
  }

  /** Draws before the next frame; once, however often it is asked to. */
  draw(): void {
    if (this.#request === 0) this.#request = requestAnimationFrame(() => this.#paint());
  }

  get #picture(): SVGSVGElement {
    return need(this.#frame, `.picture[data-arrangement="${this.#arrangement}"] > svg`);
  }

  #resize(): void {
    const frame = this.#size;
    if (frame.width === 0 || frame.height === 0) return;
    const { layouts } = this.#data;
    const named = arrangements.flatMap((name) => layouts[name] ?? []);
    this.#arrangement = fittingLayout(named, frame).arrangement;
    for (const picture of this.#frame.querySelectorAll<HTMLElement>('.picture')) {
      picture.hidden = picture.dataset.arrangement !== this.#arrangement;
    }
    const ratio = window.devicePixelRatio;
    this.#canvas.width = Math.round(frame.width * ratio);
    this.#canvas.height = Math.round(frame.height * ratio);
    this.#place();
  }

  get #size(): Size {
    return { width: this.#frame.clientWidth, height: this.#frame.clientHeight };
  }

  get #laidOut(): LaidOut {
    return this.#data.layouts[this.#arrangement]!;
  }

  /** Where the picture is on screen, also on its way. */
  get #transform(): Transform {
    return this.#glide.at ?? this.#camera.transform;
  }

  /** Brings what a caption speaks of into sight, where not all is; from Play on also after the reader has moved it. */
  #follow(watch: Watch<Recording>): void {
    const { playing } = watch.clock;
    const again = playing && !this.#wasPlaying && this.#camera.moved;
    this.#wasPlaying = playing;
    const beat = watch.look?.now.beat ?? null;
    if (!again && (beat === null || beat.seq === this.#spoken)) return;
    this.#spoken = beat?.seq ?? null;
    const before = this.#transform;
    if (again) this.#camera.fit();
    this.#camera.follow(beat ? focusOf(watch.run.timeline, beat, this.#laidOut) : []);
    if (this.still) this.#place();
    else this.#glide.start(before, this.#camera.transform, () => this.#place());
  }

  #place(): void {
    const { width, height } = this.#size;
    this.#camera.place(this.#laidOut, { width, height });
    const { x, y, zoom } = this.#transform;
    const picture = this.#picture;
    picture.setAttribute('width', String(width));
    picture.setAttribute('height', String(height));
    picture.setAttribute('viewBox', `${-x / zoom} ${-y / zoom} ${width / zoom} ${height / zoom}`);
    this.#fit.hidden = !this.#camera.moved;
    this.#frame.dataset.moved = String(this.#camera.moved);
    // A resized canvas is blank until it is painted: in the same frame, or it flickers.
    this.#paint();
  }

  #paint(): void {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    const watch = this.#watch;
    const context = this.#canvas.getContext('2d');
    if (!watch || !context) return;
    const { timeline, pacing } = watch.run;
    const laidOut = this.#laidOut;
    this.#insidesNow.show(watch.look!, timeline.header.input.faults);
    const colours = themeColours[getComputedStyle(this.#frame).colorScheme === 'dark' ? 'dark' : 'light'];
    const { position } = watch.clock;
    const travellers = travellersAt(timeline, pacing, laidOut, position, this.still);
    const trails = trailsAt(timeline, pacing, laidOut, position);
    const followed = watch.held?.message.correlation ?? null;
    const ratio = this.#canvas.width / Math.max(1, this.#frame.clientWidth);
    this.#drawn = paint(context, { travellers, trails }, this.#transform, ratio, colours, followed);
    this.#canvas.dataset.messages = String(travellers.length);
  }

  get #insidesNow(): Insides {
    let insides = this.#insides.get(this.#arrangement);
    if (!insides) {
      insides = new Insides(this.#picture, this.#data.view, this.#laidOut);
      this.#insides.set(this.#arrangement, insides);
    }
    return insides;
  }
}
