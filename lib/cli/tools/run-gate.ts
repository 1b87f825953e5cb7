import type { ServerResponse } from 'node:http';

/**
 * Turns runs away before they cost anything when too many are under way, so that a flood of them cannot starve the
 * pages. The pool of simulation threads has a cap of its own; this one spares the way there.
 */
export class RunGate {
  readonly #most: number;
  #open = 0;

  /** `most`: requests for runs that may be under way at once. */
  constructor(most: number) {
    this.#most = most;
  }

  /** True if the request may go on; false if it has been answered with 503. */
  admits(url: string, response: ServerResponse): boolean {
    if (!/^\/api\/diagrams\/[^/?]*\/runs(\?|$)/.test(url)) return true;
    if (this.#open < this.#most) {
      this.#open++;
      response.once('close', () => this.#open--);
      return true;
    }
    const detail = `${this.#most} runs are under way; try again.`;
    const problem = { type: '/problems/busy', title: 'Too many runs at once', status: 503, detail };
    response.writeHead(503, {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'Retry-After': '2',
    });
    response.end(`${JSON.stringify(problem)}\n`);
    return false;
  }
}
