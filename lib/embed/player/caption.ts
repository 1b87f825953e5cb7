import type { Watch } from '@/lib/play';
import { say } from './dom';
import type { Recording } from './recording';

/** Captions of the page around the player in the place of the run's own, by number (from 1) or by the beat's id. */
export type OwnCaptions = ReadonlyMap<string, string>;

/** Reads them from a fragment such as `1=The%20order%20comes&payment-refused=No`. Names that no beat has say nothing. */
export function ownCaptions(fragment: string): OwnCaptions {
  return new Map(new URLSearchParams(fragment.replace(/^#/, '')));
}

/** What has just happened and why it matters, like a subtitle; read out to those who do not see it. */
export class Caption {
  readonly #count: HTMLElement;
  readonly #text: HTMLElement;
  readonly #own: OwnCaptions;

  constructor(count: HTMLElement, text: HTMLElement, own: OwnCaptions) {
    this.#count = count;
    this.#text = text;
    this.#own = own;
  }

  show(watch: Watch<Recording>): void {
    const { beat, beats } = watch;
    const shown = beats[beat - 1];
    const asks = shown?.question ? 'What do you think? · ' : '';
    say(this.#count, shown ? `${asks}Beat ${beat} of ${beats.length}` : ' ');
    say(this.#text, shown ? this.textOf(beat, shown) : ' ');
  }

  /** The caption of a beat, counted from 1. */
  textOf(number: number, { beat, text }: { readonly beat: string; readonly text: string }): string {
    return this.#own.get(String(number)) ?? this.#own.get(beat) ?? text;
  }
}
