/** More is asked for at once than the threads take. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
  /** Seconds after which to try again. */
  readonly retryAfter = 2;
}
