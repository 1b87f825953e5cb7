import type { Body, Process, Steps, Wait } from './process';
import { Queue, type Timer } from './queue';

/** The clock and everything that is going to happen. Time advances from event to event, and only by `step`. */
export class Kernel {
  readonly #queue = new Queue();
  #now = 0;
  #order = 0;
  #foreground = 0;

  /** Simulated microseconds. */
  get now(): number {
    return this.#now;
  }

  /** When the next thing happens; undefined when nothing will. */
  get next(): number | undefined {
    return this.#queue.peek()?.at;
  }

  /** True when only background timers are left. */
  get idle(): boolean {
    return this.#foreground === 0;
  }

  /** Plans `action` in `delay` microseconds. Throws for a delay that is no whole number from 0 on. */
  after(delay: number, action: () => void, background = false): Timer {
    if (!Number.isSafeInteger(delay) || delay < 0) {
      throw new RangeError(`a delay is a whole number of microseconds from 0 on, not ${delay}`);
    }
    if (!background) this.#foreground++;
    const timer: Timer = { at: this.#now + delay, order: this.#order++, background, action };
    this.#queue.push(timer);
    return timer;
  }

  /** Calls a timer off. Nothing happens if it has gone off already. */
  cancel(timer: Timer): void {
    if (timer.action === null) return;
    timer.action = null;
    if (!timer.background) this.#foreground--;
  }

  /** Does the next thing; false when there is none. */
  step(): boolean {
    const timer = this.#queue.pop();
    if (timer === undefined) return false;
    this.#now = timer.at;
    const { action } = timer;
    if (action === null) return true;
    timer.action = null;
    if (!timer.background) this.#foreground--;
    action();
    return true;
  }

  /** Starts a process at the present instant, after what is already planned for it. */
  start(name: string, body: Body): Process {
    const process = new RunningProcess(this, name, body);
    process.restart();
    return process;
  }
}

class RunningProcess implements Process {
  readonly name: string;
  readonly #kernel: Kernel;
  readonly #body: Body;
  readonly #resume = () => this.#advance();
  #steps: Steps | null = null;
  #running = false;
  #timer: Timer | null = null;
  #reception: Extract<Wait, { type: 'receive' }> | null = null;

  constructor(kernel: Kernel, name: string, body: Body) {
    this.#kernel = kernel;
    this.name = name;
    this.#body = body;
  }

  get alive(): boolean {
    return this.#steps !== null;
  }

  kill(): void {
    const steps = this.#steps;
    if (!steps) return;
    this.#steps = null;
    if (this.#timer) this.#kernel.cancel(this.#timer);
    this.#reception?.mailbox.onPut(null);
    this.#timer = null;
    this.#reception = null;
    if (!this.#running) steps.return();
  }

  restart(): void {
    this.kill();
    this.#steps = this.#body();
    this.#timer = this.#kernel.after(0, this.#resume);
  }

  #advance(): void {
    const steps = this.#steps;
    if (!steps) return;
    this.#timer = null;
    this.#reception = null;
    this.#running = true;
    const { value, done } = steps.next();
    this.#running = false;
    if (this.#steps !== steps) {
      // It was killed, and maybe restarted, by what it did itself.
      steps.return();
    } else if (done) {
      this.#steps = null;
    } else if (value.type === 'delay') {
      this.#timer = this.#kernel.after(value.us, this.#resume, value.background);
    } else {
      this.#reception = value;
      value.mailbox.onPut(() => {
        this.#reception = null;
        this.#timer = this.#kernel.after(0, this.#resume);
      });
    }
  }
}
