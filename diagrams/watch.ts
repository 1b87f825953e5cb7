import type { Beat, ParameterValues, Told } from '@/lib/simulation';
import type { EventOf, Fault, Json, RunEvent, Spotlight } from '@/lib/trace';

type RecordOf = EventOf<'record'>;
/** A caption, a caption that says itself what it speaks of, or none yet. */
export type Words = string | Told | null;

/** A caption with what it speaks of: nodes or edges, and the keys of rows, entries or messages at them. */
export function about(text: string, targets: readonly string[], keys: readonly string[] = []): Told {
  return { text, about: { targets, keys } };
}

/** What a beat speaks of, where it is not what its trigger says: a part that is left out stays the trigger's. */
type About<Event> = Partial<Spotlight> | ((event: Event) => Partial<Spotlight>);

/** How a beat stands to the others, and what it speaks of. */
export interface BeatOptions<Event = RunEvent> extends Pick<Beat, 'question' | 'answers' | 'after'> {
  readonly about?: About<Event>;
}

/** `words` of an event, speaking of what `named` says, else of what triggered them. */
function told<Event extends RunEvent>(words: Words, event: Event, named: About<Event> | undefined): Words {
  if (typeof words !== 'string' || named === undefined) return words;
  const own: Spotlight =
    event.type === 'record'
      ? { targets: [event.node], keys: event.correlation === null ? [] : [event.correlation] }
      : { targets: event.type === 'change' ? [event.node] : [], keys: [] };
  return { text: words, about: { ...own, ...(typeof named === 'function' ? named(event) : named) } };
}

/** A beat told at the first record of this name for which `text`, which knows the run's parameters, has something to say. */
export function atRecord(
  id: string,
  name: string,
  text: (record: RecordOf, parameters: ParameterValues) => Words,
  { about: named, ...options }: BeatOptions<RecordOf> = {},
): Beat {
  return {
    id,
    ...options,
    watch: (parameters) => (event) =>
      event.type === 'record' && event.name === name ? told(text(event, parameters), event, named) : null,
  };
}

/** A beat told when a fault of the run begins or heals; `index` counts the run's faults from 0. */
export function atFault(
  id: string,
  phase: 'begin' | 'heal',
  text: string | ((parameters: ParameterValues) => string),
  options: BeatOptions & { readonly index?: number } = {},
): Beat {
  const { index = 0, about: named, ...rest } = options;
  return {
    id,
    ...rest,
    watch: (parameters) => (event) =>
      event.type === 'fault' && event.phase === phase && event.fault === index
        ? told(typeof text === 'string' ? text : text(parameters), event, named)
        : null,
  };
}

/** A beat told by a fold over the whole run: a new one for each run. */
export function atFold<State>(
  id: string,
  state: (parameters: ParameterValues) => State,
  text: (state: State, event: RunEvent) => Words,
  { about: named, ...options }: BeatOptions = {},
): Beat {
  return {
    id,
    ...options,
    watch: (parameters) => {
      const own = state(parameters);
      return (event) => told(text(own, event), event, named);
    },
  };
}

/** The same beat, deaf before `time` (microseconds): an ending does not take a lull for its moment. */
export function notBefore(time: number, beat: Beat): Beat {
  return {
    ...beat,
    watch: (parameters) => {
      const watch = beat.watch(parameters);
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

/**
 * The same beats, lit by what triggers them: a fault by its target among `faults`, which are the story's own, and a record by
 * `keysOf` it, a message by what its correlation is `named` there: what its rows are called on the picture. A beat that says itself what it speaks of stays as it is.
 */
export function spotlit(
  beats: readonly Beat[],
  faults: readonly Fault[],
  keysOf?: (record: RecordOf) => readonly string[],
  named?: (correlation: string) => readonly string[],
): readonly Beat[] {
  const about = (event: RunEvent): Partial<Spotlight> | undefined => {
    if (event.type === 'record' && keysOf) return { keys: keysOf(event) };
    if (event.type === 'send' && named) {
      return { targets: [event.edge], keys: named(event.message.correlation) };
    }
    const target = event.type === 'fault' ? faults[event.fault]?.target : undefined;
    return target === undefined ? undefined : { targets: [target] };
  };
  return beats.map((beat) => ({
    ...beat,
    watch: (parameters) => {
      const watch = beat.watch(parameters);
      return (event) => {
        const text = watch(event);
        return typeof text === 'string' ? told(text, event, about(event)) : text;
      };
    },
  }));
}
