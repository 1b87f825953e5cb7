import type { RunEvent } from '@/lib/trace';
import type { Emit } from './emit';
import type { Beat } from './scenario';

/**
 * The captions of one run: each is told once, after the event that triggers it. While a question is open only its answer
 * is told, or what a verdict triggers; a question without any answer holds nothing up.
 */
export class Beats {
  readonly #emit: Emit;
  readonly #untold: Map<string, { readonly beat: Beat; readonly watch: (event: RunEvent) => string | null }>;

  /** Questions that a beat answers. */
  readonly #answered: ReadonlySet<string | undefined>;
  /** The question that waits for its answer. */
  #open: string | null = null;

  constructor(beats: readonly Beat[], emit: Emit) {
    this.#emit = emit;
    this.#answered = new Set(beats.map((beat) => beat.answers));
    this.#untold = new Map(beats.map((beat) => [beat.id, { beat, watch: beat.watch() }]));
  }

  see(event: RunEvent): void {
    for (const { beat, watch } of [...this.#untold.values()]) {
      const text = watch(event);
      if (text === null || !this.#isTime(beat, event)) continue;
      this.#untold.delete(beat.id);
      this.#open = beat.question && this.#answered.has(beat.id) ? beat.id : null;
      this.#emit({ type: 'beat', beat: beat.id, text, question: beat.question ?? false });
    }
  }

  #isTime({ answers, after }: Beat, event: RunEvent): boolean {
    if (answers !== undefined) return this.#open === answers;
    return (this.#open === null || event.type === 'verdict') && !after?.some((id) => this.#untold.has(id));
  }
}
