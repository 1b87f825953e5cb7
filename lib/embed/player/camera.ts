import { type Rect, textStyles } from '@/lib/model';
import type { Transform } from '@/lib/paint';
import { fitsWhole, type Shot, type Size, viewportFor } from '@/lib/play';

/** How far a reader can zoom. */
const bounds = { least: 0.15, most: 6 } as const;
/**
 * Words must not become dust: in px of the smallest text. `glance`: what plays by itself with nothing to touch is looked
 * at for what moves where, and nobody could bring into sight what is cut.
 */
const text = { whole: 9, glance: 7, cut: 10.5 } as const;
const smallestText = textStyles.panel.size;

/** Where a picture is shown in its frame: all of it, or what is spoken of, until the reader moves it. */
export class Camera {
  readonly #least: number;
  #shot: Shot;
  #aim: Transform = { x: 0, y: 0, zoom: 1 };
  #moved: Transform | null = null;

  /** `glance`: for a picture that plays by itself and cannot be touched. */
  constructor({ glance }: { readonly glance: boolean }) {
    this.#least = (glance ? text.glance : text.whole) / smallestText;
    this.#shot = this.#shotOf({ width: 1, height: 1 }, { width: 1, height: 1 });
  }

  /** True while the reader has it elsewhere than it would be by itself. */
  get moved(): boolean {
    return this.#moved !== null;
  }

  /** True when not all of the picture can be seen at a size that can be read. */
  get cut(): boolean {
    return !fitsWhole(this.#shot);
  }

  get transform(): Transform {
    return this.#moved ?? this.#aim;
  }

  /** Shows another picture, or the same in another frame. */
  place(picture: Size, frame: Size): void {
    const { picture: before, room } = this.#shot;
    if (before.width === picture.width && before.height === picture.height) {
      if (room.width === frame.width && room.height === frame.height) return;
      this.#shot = this.#shotOf(picture, frame);
      this.#aim = viewportFor(this.#shot, [], this.#aim);
      if (this.#moved) this.#moved = this.#kept(this.#moved);
      return;
    }
    this.#shot = this.#shotOf(picture, frame);
    this.#moved = null;
    this.#aim = viewportFor(this.#shot, [], null);
  }

  /** Brings what is spoken of into sight, by the least movement; nothing moves while all of it is. */
  follow(focus: readonly Rect[]): void {
    this.#aim = viewportFor(this.#shot, focus, this.#aim);
  }

  fit(): void {
    this.#moved = null;
  }

  pan(dx: number, dy: number): void {
    const { x, y, zoom } = this.transform;
    this.#moved = this.#kept({ x: x + dx, y: y + dy, zoom });
  }

  /** Zooms by a factor; the place at (`x`, `y`) of the frame stays where it is. */
  zoom(factor: number, x: number, y: number): void {
    const before = this.transform;
    const zoom = Math.min(bounds.most, Math.max(bounds.least, before.zoom * factor));
    const by = zoom / before.zoom;
    this.#moved = this.#kept({ zoom, x: x - (x - before.x) * by, y: y - (y - before.y) * by });
  }

  /** Never lets the picture leave its frame altogether. */
  #kept({ x, y, zoom }: Transform): Transform {
    const keep = 48;
    const { picture, room } = this.#shot;
    return {
      zoom,
      x: Math.min(room.width - keep, Math.max(keep - picture.width * zoom, x)),
      y: Math.min(room.height - keep, Math.max(keep - picture.height * zoom, y)),
    };
  }

  #shotOf({ width, height }: Size, frame: Size): Shot {
    return {
      picture: { width, height },
      room: { x: 0, y: 0, width: frame.width, height: frame.height },
      least: this.#least,
      readable: text.cut / smallestText,
      // A picture of three boxes need not fill a wall.
      most: 2.4,
    };
  }
}
