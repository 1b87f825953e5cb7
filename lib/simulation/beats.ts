import type { RunEvent } from '@/lib/trace';
import type { Emit } from './emit';
import type { Beat } from './scenario';

/** The captions of one run: each is told once, after the event that triggers it. */
export class Beats {
  readonly #emit: Emit;
  readonly #untold: Map<string, { readonly beat: Beat; readonly watch: (event: RunEvent) => string | null }>;

  constructor(beats: readonly Beat[], emit: Emit) {
    this.#emit = emit;
    this.#untold = new Map(beats.map((beat) => [beat.id, { beat, watch: beat.watch() }]));
  }

  see(event: RunEvent): void {
    for (const { beat, watch } of [...this.#untold.values()]) {
      const text = watch(event);
      if (text === null || beat.after?.some((id) => this.#untold.has(id))) continue;
      this.#untold.delete(beat.id);
      this.#emit({ type: 'beat', beat: beat.id, text, question: beat.question ?? false });
    }
  }
}
