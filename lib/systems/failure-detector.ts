/**
 * Suspects a server that has been silent for longer than a timeout. It cannot tell a dead server from a cut
 * connection: that is why it asks a witness. Times in microseconds.
 */
export class FailureDetector {
  readonly #timeout: number;
  #heardAt: number;
  #suspects = false;

  constructor(timeout: number, now: number) {
    this.#timeout = timeout;
    this.#heardAt = now;
  }

  get heardAt(): number {
    return this.#heardAt;
  }

  /** When it will suspect, if it hears nothing. */
  get deadline(): number {
    return this.#heardAt + this.#timeout;
  }

  get suspects(): boolean {
    return this.#suspects;
  }

  /** A heartbeat; true if it ends a suspicion. */
  heard(now: number): boolean {
    this.#heardAt = now;
    const wasSuspected = this.#suspects;
    this.#suspects = false;
    return wasSuspected;
  }

  /** True at the instant the suspicion begins. */
  check(now: number): boolean {
    if (this.#suspects || now < this.deadline) return false;
    this.#suspects = true;
    return true;
  }
}
