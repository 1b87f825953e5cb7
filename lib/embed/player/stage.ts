import { type Arrangement, arrangements } from '@/lib/model';
import { type Drawn, messageAt, paint, painterThemes } from '@/lib/paint';
import type { Watch } from '@/lib/play';
import { travellersAt } from '@/lib/play';
import type { EmbedData } from '../data';
import { Camera, fitZoom, type Size } from './camera';
import { iconButton, need } from './dom';
import { followGestures } from './gestures';
import { Insides } from './insides';
import type { Recording } from './recording';

/** The picture in the arrangement that fits its frame, with what nodes hold and the messages on their way. */
export class Stage {
  readonly #data: EmbedData;
  readonly #frame: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #camera = new Camera();
  readonly #insides = new Map<Arrangement, Insides>();
  readonly #fit: HTMLButtonElement;
  readonly #calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  #arrangement: Arrangement = 'drawn';
  #watch: Watch<Recording> | null = null;
  #drawn: readonly Drawn[] = [];
  #request = 0;

  constructor(frame: HTMLElement, data: EmbedData) {
    this.#data = data;
    this.#frame = frame;
    this.#canvas = need(frame, 'canvas');
    this.#fit = iconButton('fit', 'Show all of it', () => {
      this.#camera.fit();
      this.#place();
    });
    this.#fit.classList.add('fit');
    frame.append(this.#fit);
    followGestures(frame, this.#camera, {
      moved: () => this.#place(),
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
    watch.subscribe(() => this.draw());
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
    const turned = fitZoom(layouts.turned, frame) > fitZoom(layouts.drawn, frame);
    this.#arrangement = turned ? 'turned' : 'drawn';
    for (const each of arrangements) {
      const picture = need<HTMLElement>(this.#frame, `.picture[data-arrangement="${each}"]`);
      picture.hidden = each !== this.#arrangement;
    }
    const ratio = window.devicePixelRatio;
    this.#canvas.width = Math.round(frame.width * ratio);
    this.#canvas.height = Math.round(frame.height * ratio);
    this.#place();
  }

  get #size(): Size {
    return { width: this.#frame.clientWidth, height: this.#frame.clientHeight };
  }

  #place(): void {
    const { width, height } = this.#size;
    this.#camera.place(this.#data.layouts[this.#arrangement], { width, height });
    const { x, y, zoom } = this.#camera.transform;
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
    const laidOut = this.#data.layouts[this.#arrangement];
    this.#insidesNow.show(watch.look!, timeline.header.input.faults);
    const theme =
      getComputedStyle(this.#frame).colorScheme === 'dark' ? painterThemes.dark : painterThemes.light;
    const travellers = travellersAt(timeline, pacing, laidOut, watch.clock.position, this.still);
    const followed = watch.held?.message.correlation ?? null;
    const ratio = this.#canvas.width / Math.max(1, this.#frame.clientWidth);
    this.#drawn = paint(context, travellers, this.#camera.transform, ratio, theme, followed);
    this.#canvas.dataset.messages = String(travellers.length);
  }

  get #insidesNow(): Insides {
    let insides = this.#insides.get(this.#arrangement);
    if (!insides) {
      insides = new Insides(this.#picture, this.#data.view, this.#data.layouts[this.#arrangement]);
      this.#insides.set(this.#arrangement, insides);
    }
    return insides;
  }
}
