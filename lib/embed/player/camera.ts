import type { Transform } from '@/lib/paint';

/** In CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture of three boxes need not fill a wall, and words must not become dust. */
const bounds = { fit: 2.4, least: 0.15, most: 6 } as const;

/** The zoom at which all of `picture` is in sight. */
export function fitZoom(picture: Size, frame: Size): number {
  return Math.min(frame.width / picture.width, frame.height / picture.height, bounds.fit);
}

/** Where a picture is shown in its frame. Fits it until the reader moves it. */
export class Camera {
  #picture: Size = { width: 1, height: 1 };
  #frame: Size = { width: 1, height: 1 };
  #moved: Transform | null = null;

  /** True while the reader has it elsewhere than fitted. */
  get moved(): boolean {
    return this.#moved !== null;
  }

  get transform(): Transform {
    return this.#moved ?? fitted(this.#picture, this.#frame);
  }

  /** Shows another picture, or the same in another frame. */
  place(picture: Size, frame: Size): void {
    if (picture !== this.#picture) this.#moved = null;
    this.#picture = picture;
    this.#frame = frame;
    if (this.#moved) this.#moved = this.#kept(this.#moved);
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
    return {
      zoom,
      x: Math.min(this.#frame.width - keep, Math.max(keep - this.#picture.width * zoom, x)),
      y: Math.min(this.#frame.height - keep, Math.max(keep - this.#picture.height * zoom, y)),
    };
  }
}

function fitted(picture: Size, frame: Size): Transform {
  const zoom = fitZoom(picture, frame);
  return {
    zoom,
    x: (frame.width - picture.width * zoom) / 2,
    y: (frame.height - picture.height * zoom) / 2,
  };
}
