import type { RunEvent } from '@/lib/trace';

type WithoutPlace<E> = E extends RunEvent ? Omit<E, 'seq' | 't'> : never;
/** An event before it has its place in the trace. */
export type Happening = WithoutPlace<RunEvent>;

/** Adds an event to the trace at the present instant; returns its `seq`. */
export type Emit = (happening: Happening) => number;
