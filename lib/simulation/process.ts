/** What a process waits for. */
export type Wait = Delay | Reception;

export interface Delay {
  readonly type: 'delay';
  readonly us: number;
  /** Does not keep the run from ending. */
  readonly background: boolean;
}

export interface Reception {
  readonly type: 'receive';
  readonly mailbox: Mailbox<unknown>;
}

/** The steps of a process: a generator that yields what it waits for. */
export type Steps<T = void> = Generator<Wait, T, void>;
/** Makes the steps of a process; called again when it is restarted. */
export type Body = () => Steps;

/** Wait for this many microseconds: `yield delay(1_000)`. */
export function delay(us: number): Delay {
  return { type: 'delay', us, background: false };
}

/** Like `delay`, for what goes on for ever (a poll, a timer): the run may end meanwhile. */
export function idle(us: number): Delay {
  return { type: 'delay', us, background: true };
}

/** Wait for the next thing in a mailbox: `const order = yield* receive(orders)`. The run may end meanwhile. */
export function* receive<T>(mailbox: Mailbox<T>): Steps<T> {
  while (mailbox.size === 0) yield { type: 'receive', mailbox };
  return mailbox.take()!;
}

/** Things put by one process for another, first in first out. Has one reader. */
export class Mailbox<T> {
  #items: T[] = [];
  #wake: (() => void) | null = null;

  get size(): number {
    return this.#items.length;
  }

  put(item: T): void {
    this.#items.push(item);
    const wake = this.#wake;
    this.#wake = null;
    wake?.();
  }

  /** Undefined when it is empty. */
  take(): T | undefined {
    return this.#items.shift();
  }

  clear(): void {
    this.#items = [];
  }

  /** Calls `wake` once, at the next `put`; null to forget it. */
  onPut(wake: (() => void) | null): void {
    this.#wake = wake;
  }
}

/** A running process, which a fault can kill and start anew. */
export interface Process {
  readonly name: string;
  readonly alive: boolean;
  /** Ends it where it waits (its `finally` blocks run). Nothing happens if it has ended. */
  kill(): void;
  /** Kills it if it is alive and runs its body from the start. */
  restart(): void;
}
