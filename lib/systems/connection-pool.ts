/** A query at a database: begins when a connection is free. */
export interface PooledJob {
  begin(): void;
  /** The database went down before it was done. */
  fail(): void;
}

/**
 * The connections of a database: so many queries run at once, the others wait in line
 * (https://www.postgresql.org/docs/current/runtime-config-connection.html, `max_connections`, behind a pooler).
 */
export class ConnectionPool<Job extends PooledJob> {
  readonly #connections: number;
  readonly #running = new Set<Job>();
  #waiting: Job[] = [];

  constructor(connections: number) {
    this.#connections = connections;
  }

  get running(): number {
    return this.#running.size;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  submit(job: Job): void {
    this.#waiting.push(job);
    this.#next();
  }

  /** A query is done; false when it had failed before. */
  done(job: Job): boolean {
    if (!this.#running.delete(job)) return false;
    this.#next();
    return true;
  }

  /** Everything that runs or waits fails. */
  failAll(): void {
    const all = [...this.#running, ...this.#waiting];
    this.#running.clear();
    this.#waiting = [];
    for (const job of all) job.fail();
  }

  #next(): void {
    while (this.#running.size < this.#connections) {
      const job = this.#waiting.shift();
      if (!job) return;
      this.#running.add(job);
      job.begin();
    }
  }
}
