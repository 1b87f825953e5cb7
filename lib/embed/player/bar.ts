import type { Watch } from '@/lib/play';
import { type Speed, speeds } from '@/lib/play';
import type { EmbedOptions } from '../options';
import { html, icon, iconButton, say } from './dom';
import type { Recording } from './recording';
import { Track, timeText } from './track';

/** Play and pause, steps from caption to caption, the timeline, the simulated clock, the speed, the way to the explorer. */
export class Bar {
  readonly #watch: Watch<Recording>;
  readonly #play: HTMLButtonElement;
  readonly #track: Track;
  readonly #time = html('output', { class: 'time', 'aria-label': 'Simulated time' });
  readonly #speed: HTMLSelectElement;

  constructor(
    place: HTMLElement,
    watch: Watch<Recording>,
    options: {
      readonly controls: EmbedOptions['controls'];
      readonly home: string | null;
    },
  ) {
    this.#watch = watch;
    this.#track = new Track(watch);
    this.#play = iconButton('play', 'Play', () => watch.toggle(), 'play');
    this.#speed = speedSelect(watch);
    const steps = [
      iconButton('previous', 'Previous caption', () => watch.previous()),
      iconButton('next', 'Next caption', () => watch.next()),
    ];
    place.replaceChildren(this.#play, ...steps, this.#track.element);
    if (options.controls === 'full') {
      place.append(this.#time, this.#speed);
      if (options.home !== null) place.append(homeLink(options.home));
    }
    this.show();
  }

  show(): void {
    const { clock, time } = this.#watch;
    const label = clock.playing ? 'Pause' : 'Play';
    if (this.#play.title !== label) {
      this.#play.title = label;
      this.#play.setAttribute('aria-label', label);
      this.#play.replaceChildren(icon(clock.playing ? 'pause' : 'play'));
    }
    this.#track.show();
    say(this.#time, timeText(time / 1000));
    this.#speed.value = String(clock.speed);
  }
}

function speedSelect({ clock }: Watch<Recording>): HTMLSelectElement {
  const choices = speeds.map((speed) => html('option', { value: speed }, `${speed}×`));
  const select = html('select', { class: 'speed', 'aria-label': 'Speed', title: 'Speed' }, ...choices);
  select.addEventListener('change', () => clock.setSpeed(Number(select.value) as Speed));
  return select;
}

function homeLink(home: string): HTMLAnchorElement {
  const label = 'Open in Architecture Explorer';
  return html(
    'a',
    { class: 'tool home', href: home, target: '_blank', rel: 'noopener', 'aria-label': label, title: label },
    icon('open'),
  );
}
