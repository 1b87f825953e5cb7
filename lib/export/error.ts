export const exportErrorCodes = [
  'one-view',
  'no-view',
  'too-many-edges',
  'text-too-long',
  'not-drawable',
  'too-large',
] as const;
export type ExportErrorCode = (typeof exportErrorCodes)[number];

/** A diagram that a format cannot hold. The message says what, which limit, how many there are, and what to use instead. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
  readonly code: ExportErrorCode;
  readonly limit?: number;
  readonly count?: number;

  constructor(code: ExportErrorCode, message: string, bound: { limit?: number; count?: number } = {}) {
    super(message);
    this.code = code;
    this.limit = bound.limit;
    this.count = bound.count;
  }
}
