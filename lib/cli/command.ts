/** Where a command writes and what it reads from. */
export interface Terminal {
  /** Resolves when the reader has room for more. */
  out(text: string): Promise<void>;
  err(text: string): void;
}

/** What one word of the command line after `explorer` does. */
export interface Command {
  /** Printed for `--help` and beneath an error of usage. */
  readonly usage: string;
  /** Answers the exit code. Throws UsageError for arguments it cannot use. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** A command as the list knows it: its code is loaded when it is called. */
export interface CommandEntry {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  load(): Promise<Command>;
}

/** 0: done. 1: done, and what was looked at has errors. 2: the arguments cannot be used. */
export const exitCodes = { done: 0, broken: 1, usage: 2 } as const;

/** Arguments that cannot be used; the message names the argument and what it may be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
