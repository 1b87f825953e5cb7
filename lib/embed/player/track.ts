import type { Watch } from '@/lib/play';
import { html } from './dom';
import type { Recording } from './recording';

/** Milliseconds as `00:04.218`. */
export function timeText(milliseconds: number): string {
  const pad = (value: number, digits: number) => String(Math.floor(value)).padStart(digits, '0');
  const seconds = Math.floor(milliseconds / 1000);
  return `${pad(seconds / 60, 2)}:${pad(seconds % 60, 2)}.${pad(milliseconds % 1000, 3)}`;
}

/** The timeline: round beats, diamond questions, and a playhead to drag. */
export class Track {
  readonly element: HTMLElement;
  readonly #played = html('span', { class: 'played' });
  readonly #head = html('span', { class: 'head' });
  readonly #watch: Watch<Recording>;

  constructor(watch: Watch<Recording>) {
    this.#watch = watch;
    const marks = watch.beats.map(({ seq, question }, i) =>
      html('span', {
        class: question ? 'mark question' : 'mark',
        'data-beat': i + 1,
        style: `left:${share(watch, seq) * 100}%`,
      }),
    );
    const bar = html(
      'span',
      { class: 'rail' },
      html('span', { class: 'line' }),
      this.#played,
      ...marks,
      this.#head,
    );
    this.element = html(
      'div',
      { class: 'track', role: 'slider', tabindex: 0, 'aria-label': 'Timeline', 'aria-valuemin': 0 },
      bar,
    );
    this.element.setAttribute('aria-valuemax', String(Math.round(watch.run.timeline.duration / 1000)));
    this.#follow(bar);
  }

  show(): void {
    const { share: where, time } = this.#watch;
    this.#played.style.width = `${where * 100}%`;
    this.#head.style.left = `${where * 100}%`;
    this.element.setAttribute('aria-valuenow', String(Math.round(time / 1000)));
    this.element.setAttribute('aria-valuetext', timeText(time / 1000));
  }

  #follow(bar: HTMLElement): void {
    const { element } = this;
    const seek = (event: PointerEvent) => {
      const box = bar.getBoundingClientRect();
      this.#watch.seekShare((event.clientX - box.left) / Math.max(1, box.width));
    };
    element.addEventListener('pointerdown', (event) => {
      element.setPointerCapture(event.pointerId);
      this.#watch.pause();
      seek(event);
    });
    element.addEventListener('pointermove', (event) => {
      if (element.hasPointerCapture(event.pointerId)) seek(event);
    });
    element.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: -0.01, ArrowDown: -0.01, ArrowRight: 0.01, ArrowUp: 0.01 }[event.key];
      if (event.key === 'Home') this.#watch.seekShare(0);
      else if (event.key === 'End') this.#watch.seekShare(1);
      else if (step !== undefined) this.#watch.seekShare(Math.max(0, this.#watch.share + step));
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }
}

function share({ run: { pacing } }: Watch<Recording>, seq: number): number {
  return pacing.screenOf(seq) / Math.max(1, pacing.duration);
}
