/** A run whose reader stood still was given up; asked for again, it is the same from its beginning. */
export class StalledError extends Error {
  override readonly name = 'StalledError';

  /** `patience`: how long nothing was read, in ms. */
  constructor(patience: number) {
    super(`nothing was read for ${patience} ms`);
  }
}
