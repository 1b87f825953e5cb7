import type { RunInput } from '@/lib/trace';

/** What a thread is started with. */
export interface ThreadData {
  /** The folder that holds `diagrams` and `node_modules`. */
  readonly root: string;
}

/** What the pool tells a thread. A thread makes a piece of a run only when it is asked for `more`. */
export type Request =
  | { readonly type: 'start'; readonly run: number; readonly input: RunInput }
  | { readonly type: 'more'; readonly run: number }
  | { readonly type: 'stop'; readonly run: number };

/** What a thread answers. */
export type Reply =
  | { readonly type: 'piece'; readonly run: number; readonly text: string; readonly last: boolean }
  /** The input cannot be run; the members are those of RunInputError. */
  | {
      readonly type: 'refused';
      readonly run: number;
      readonly parameter: string;
      readonly value: string;
      readonly bound: string;
    }
  | { readonly type: 'failed'; readonly run: number; readonly message: string };
