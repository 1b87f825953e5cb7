import type { Beat } from '@/lib/simulation';
import type { EventOf, Json, RunEvent } from '@/lib/trace';

/** How a beat stands to the others. */
export type BeatOptions = Pick<Beat, 'question' | 'answers' | 'after'>;

type RecordOf = EventOf<'record'>;

/** A beat told at the first record of this name for which `text` has something to say. */
export function atRecord(
  id: string,
  name: string,
  text: (record: RecordOf) => string | null,
  options: BeatOptions = {},
): Beat {
  return {
    id,
    ...options,
    watch: () => (event) => (event.type === 'record' && event.name === name ? text(event) : null),
  };
}

/** A beat told when a fault of the run begins or heals; `index` counts the run's faults from 0. */
export function atFault(
  id: string,
  phase: 'begin' | 'heal',
  text: string,
  options: BeatOptions & { readonly index?: number } = {},
): Beat {
  const { index = 0, ...rest } = options;
  return {
    id,
    ...rest,
    watch: () => (event) =>
      event.type === 'fault' && event.phase === phase && event.fault === index ? text : null,
  };
}

/** A beat told by a fold over the whole run: a new one for each run. */
export function atFold<State>(
  id: string,
  state: () => State,
  text: (state: State, event: RunEvent) => string | null,
  options: BeatOptions = {},
): Beat {
  return {
    id,
    ...options,
    watch: () => {
      const own = state();
      return (event) => text(own, event);
    },
  };
}

/** The same beat, deaf before `time` (microseconds): an ending does not take a lull for its moment. */
export function notBefore(time: number, beat: Beat): Beat {
  return {
    ...beat,
    watch: () => {
      const watch = beat.watch();
      return (event) => {
        const text = watch(event);
        return event.t < time ? null : text;
      };
    },
  };
}

/** Text of a record's field; the empty string when it has none. */
export function textOf(data: { readonly [key: string]: Json }, key: string): string {
  const value = data[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** `1 order`, `3 orders`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The goods of an order's record: `2 rugs`. */
export function goods(data: { readonly [key: string]: Json }): string {
  return counted(Number(data.quantity), textOf(data, 'item'));
}

/** The customer of an order's record, as captions write names: `Dee`. */
export function customer(data: { readonly [key: string]: Json }): string {
  const name = textOf(data, 'customer');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
