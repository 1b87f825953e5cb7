import type { Transform } from '@/lib/paint';

/** How long a camera takes to another place, in ms. */
const duration = 450;

/** A camera on its way from one place to another. */
export class Glide {
  #at: Transform | null = null;
  #request = 0;

  /** Where it is; null when it does not move. */
  get at(): Transform | null {
    return this.#at;
  }

  /** Calls `draw` on every frame until it has arrived. */
  start(from: Transform, to: Transform, draw: () => void): void {
    this.stop();
    if (from.x === to.x && from.y === to.y && from.zoom === to.zoom) return;
    const begun = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - begun) / duration));
      const eased = share * share * (3 - 2 * share);
      const between = (a: number, b: number) => a + (b - a) * eased;
      this.#at =
        share === 1
          ? null
          : { x: between(from.x, to.x), y: between(from.y, to.y), zoom: between(from.zoom, to.zoom) };
      this.#request = share === 1 ? 0 : requestAnimationFrame(step);
      draw();
    };
    this.#at = from;
    this.#request = requestAnimationFrame(step);
  }

  stop(): void {
    cancelAnimationFrame(this.#request);
    this.#at = null;
  }
}
