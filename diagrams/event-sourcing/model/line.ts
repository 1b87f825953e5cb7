import { type Outgoing, receive, type Steps, type World } from '@/lib/simulation';
import type { Json } from '@/lib/trace';
import { appendEdge, commands, storeNode } from './places';

/** A request to the store, and what comes back. `perform` happens at the store, when the request is there. */
export interface Request<Answer> {
  readonly message: Outgoing;
  readonly perform: () => Answer;
  readonly reply: (answer: Answer) => Reply;
}

export type Reply = Omit<Outgoing, 'correlation'>;

/** How long the store works on a request: an append is flushed to disk before it is answered. Microseconds. */
const work = { min: 1_000, max: 3_000 } as const;
/** How long a request waits for its answer before it is sent again. Microseconds. */
const patience = 250_000;

/** The connection of the command side to the store: asks until it is answered. */
export class Line {
  readonly #world: World;
  readonly #onSilence: (order: string) => void;

  /** `onSilence` is told which order a request that is not answered in time belongs to. */
  constructor(world: World, onSilence: (order: string) => void) {
    this.#world = world;
    this.#onSilence = onSilence;
  }

  /** Whatever is asked may be performed several times: it has to bear that. */
  *ask<Answer>(request: Request<Answer>): Steps<Answer> {
    for (;;) {
      const answers = this.#world.mailbox<{ readonly answer: Answer } | null>();
      this.#world.send(appendEdge, request.message, {
        latency: this.#latency(),
        deliver: () => this.#serve(request, (answer) => answers.put({ answer })),
      });
      this.#world.after(patience, () => answers.put(null), { background: true });
      const got = yield* receive(answers);
      if (got) return got.answer;
      this.#unanswered(request.message);
    }
  }

  #serve<Answer>(request: Request<Answer>, answered: (answer: Answer) => void): void {
    const { correlation } = request.message;
    this.#world.after(this.#world.random('store').int(work.min, work.max), () => {
      const answer = request.perform();
      if (request.message.kind === 'command' && this.#world.suffers('silent', storeNode)) {
        const text = `the answer to the append of ${correlation} gets lost`;
        this.#world.record(storeNode, 'answer-lost', text, { command: correlation }, correlation);
        return;
      }
      this.#world.send(
        appendEdge,
        { ...request.reply(answer), correlation },
        { latency: this.#latency(), backwards: true, deliver: () => answered(answer) },
      );
    });
  }

  #unanswered({ kind, correlation }: Outgoing): void {
    this.#onSilence(correlation);
    const data: { [key: string]: Json } = { command: correlation, asked: kind };
    const text = `no answer about ${correlation}: it is asked again`;
    this.#world.record(commands, 'unanswered', text, data, correlation);
  }

  #latency(): number {
    return this.#world.random('network').int(1_000, 3_000);
  }
}
