import type { Beat, Told } from '@/lib/simulation';
import type { EventOf, Json, RunEvent, Spotlight } from '@/lib/trace';

/** How a beat stands to the others, and what it speaks of where that is not what triggered it. */
export type BeatOptions = Pick<Beat, 'question' | 'answers' | 'after'> & {
  readonly about?: Partial<Spotlight>;
};

type RecordOf = EventOf<'record'>;
/** A caption, a caption that says itself what it speaks of, or none yet. */
export type Words = string | Told | null;

/** A caption with what it speaks of: nodes or edges, and the keys of rows, entries or messages at them. */
export function about(text: string, targets: readonly string[], keys: readonly string[] = []): Told {
  return { text, about: { targets, keys } };
}

/** `words` of an event, speaking of what the options name, else of what triggered them. */
function spoken(words: Words, event: RunEvent, named: Partial<Spotlight> | undefined): Words {
  if (typeof words !== 'string' || !named) return words;
  const node = 'node' in event ? [event.node] : [];
  const key = 'correlation' in event && event.correlation !== null ? [event.correlation] : [];
  return about(words, named.targets ?? node, named.keys ?? key);
}

/** A beat told at the first record of this name for which `text` has something to say. */
export function atRecord(
  id: string,
  name: string,
  text: (record: RecordOf) => Words,
  { about: named, ...options }: BeatOptions = {},
): Beat {
  return {
    id,
    ...options,
    watch: () => (event) =>
      event.type === 'record' && event.name === name ? spoken(text(event), event, named) : null,
  };
}

/** A beat told when a fault of the run begins or heals; `index` counts the run's faults from 0. */
export function atFault(
  id: string,
  phase: 'begin' | 'heal',
  text: string,
  options: BeatOptions & { readonly index?: number } = {},
): Beat {
  const { index = 0, about: named, ...rest } = options;
  return {
    id,
    ...rest,
    watch: () => (event) =>
      event.type === 'fault' && event.phase === phase && event.fault === index
        ? spoken(text, event, named)
        : null,
  };
}

/** A beat told by a fold over the whole run: a new one for each run. */
export function atFold<State>(
  id: string,
  state: () => State,
  text: (state: State, event: RunEvent) => Words,
  { about: named, ...options }: BeatOptions = {},
): Beat {
  return {
    id,
    ...options,
    watch: () => {
      const own = state();
      return (event) => spoken(text(own, event), event, named);
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
