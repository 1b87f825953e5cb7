import type { RunInput } from '@/lib/trace';

/** What the pool tells a thread. A thread makes a piece of a run only when it is asked for `more`. */
export type Request =
  | { readonly type: 'start'; readonly run: number; readonly input: RunInput }
  | { readonly type: 'more'; readonly run: number }
  | { readonly type: 'stop'; readonly run: number };

/** What a thread answers. */
export type Reply =
  | { readonly type: 'piece'; readonly run: number; readonly text: string; readonly last: boolean }
  | { readonly type: 'failed'; readonly run: number; readonly message: string };
