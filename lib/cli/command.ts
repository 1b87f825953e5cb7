/** Where a command writes and what it reads from. */
export interface Terminal {
  /** Resolves when the reader has room for more. */
  out(text: string): Promise<void>;
  err(text: string): void;
}

/** One word of the command line after `explorer`. */
export interface Command {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** Printed for `--help` and beneath an error of usage. */
  readonly usage: string;
  /** Answers the exit code. Throws UsageError for arguments it cannot use. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** 0: done. 1: done, and what was looked at has errors. 2: the arguments cannot be used. */
export const exitCodes = { done: 0, broken: 1, usage: 2 } as const;

/** Arguments that cannot be used; the message names the argument and what it may be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
