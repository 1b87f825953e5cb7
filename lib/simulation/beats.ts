import type { RunEvent, Spotlight } from '@/lib/trace';
import type { Emit, Happening } from './emit';
import type { ParameterValues } from './parameters';
import type { Beat } from './scenario';

type Caption = Extract<Happening, { readonly type: 'beat' }>;

/**
 * The captions of one run: each is told once, when everything of its trigger's instant has happened, in the words of its
 * trigger. A question whose answer is triggered in the same instant is told before that trigger, so that the picture does
 * not give the answer away. While a question is open only its answer is told, or what a verdict triggers; a question
 * without any answer holds nothing up.
 */
export class Beats {
  readonly #emit: Emit;
  readonly #untold: Map<string, { readonly beat: Beat; readonly watch: ReturnType<Beat['watch']> }>;

  /** Questions that a beat answers. */
  readonly #answered: ReadonlySet<string | undefined>;
  /** The question that waits for its answer. */
  #open: string | null = null;
  /** Triggered in the present instant, and not told yet. */
  #pending: Caption[] = [];

  constructor(beats: readonly Beat[], parameters: ParameterValues, emit: Emit) {
    this.#emit = emit;
    this.#answered = new Set(beats.map((beat) => beat.answers));
    this.#untold = new Map(beats.map((beat) => [beat.id, { beat, watch: beat.watch(parameters) }]));
  }

  /** Sees an event that is about to be written down. */
  see(event: RunEvent): void {
    for (const { beat, watch } of [...this.#untold.values()]) {
      const told = watch(event);
      if (told === null || !this.#isTime(beat, event)) continue;
      this.#untold.delete(beat.id);
      this.#open = beat.question && this.#answered.has(beat.id) ? beat.id : null;
      const asked = this.#pending.findIndex((caption) => caption.beat === beat.answers);
      this.#tell(this.#pending.splice(0, asked + 1));
      const { text, about } = typeof told === 'string' ? { text: told, about: spotlightOf(event) } : told;
      this.#pending.push({ type: 'beat', beat: beat.id, text, question: beat.question ?? false, about });
    }
  }

  /** Tells what the instant that ends has triggered. */
  tell(): void {
    this.#tell(this.#pending.splice(0));
  }

  #tell(captions: readonly Caption[]): void {
    for (const caption of captions) this.#emit(caption);
  }

  #isTime({ answers, after }: Beat, event: RunEvent): boolean {
    if (answers !== undefined) return this.#open === answers;
    return (this.#open === null || event.type === 'verdict') && !after?.some((id) => this.#untold.has(id));
  }
}

/** What a caption that says nothing of it speaks of: where its trigger happened, and to what. */
function spotlightOf(event: RunEvent): Spotlight {
  switch (event.type) {
    case 'record':
      return { targets: [event.node], keys: event.correlation === null ? [] : [event.correlation] };
    case 'change':
      return { targets: [event.node], keys: [] };
    case 'send':
      return { targets: [event.edge], keys: [event.message.correlation] };
    default:
      return { targets: [], keys: [] };
  }
}
