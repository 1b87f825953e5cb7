import type { Watch } from '@/lib/play';
import { type Command, commandOf, type Notice } from '../protocol';
import type { Caption } from './caption';
import type { Recording } from './recording';

/** The page around the player, if there is one: it is told what happens, and may say what to do. */
export class Host {
  readonly #window: Window | null = window.parent === window ? null : window.parent;
  #beat = 0;
  #playing = false;
  #ended = false;

  /** Answers at once whether a page asks, even while the run is not there yet. */
  listen(act: (command: Command) => void): void {
    window.addEventListener('message', (event) => {
      if (this.#window === null || event.source !== this.#window) return;
      const command = commandOf(event.data);
      if (command) act(command);
    });
  }

  tell(notice: Notice): void {
    // What is told is no secret: the page around chose what plays.
    this.#window?.postMessage(notice, '*');
  }

  /** Gives the keyboard back. */
  leave(): void {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    this.#window?.focus();
  }

  follow(watch: Watch<Recording>, caption: Caption): void {
    const { beats, clock, ended } = watch;
    if (clock.playing !== this.#playing) {
      this.#playing = clock.playing;
      this.tell({ explorer: 1, event: clock.playing ? 'play' : 'pause' });
    }
    const { beat } = watch;
    if (beat !== this.#beat) {
      this.#beat = beat;
      const shown = beats[beat - 1];
      const text = shown ? caption.textOf(beat, shown) : '';
      this.tell({
        explorer: 1,
        event: 'beat',
        beat,
        beats: beats.length,
        text,
        question: shown?.question ?? false,
      });
    }
    if (ended !== this.#ended) {
      this.#ended = ended;
      if (ended) this.tell({ explorer: 1, event: 'ended' });
    }
  }
}
