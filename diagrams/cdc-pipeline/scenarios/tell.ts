import type { Beat } from '@/lib/simulation';
import type { RunEvent } from '@/lib/trace';
import { type RecordEvent, recordOf } from '../guarantees/records';
import { Tally } from './tally';

type Options = Pick<Beat, 'question' | 'after' | 'answers'>;

/** A row as a sentence names it: `order 1042`, `the stock of the chair`. */
export function rowText(table: unknown, key: unknown): string {
  if (table === 'orders') return `order ${key}`;
  return table === 'inventory' ? `the ${key}’s stock` : `customer ${key}`;
}

/** The same at the beginning of a sentence. */
export function rowAtStart(table: unknown, key: unknown): string {
  const text = rowText(table, key);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A beat that sees every event with the tally up to it. */
export function beat(
  id: string,
  text: (event: RunEvent, tally: Tally) => string | null,
  options: Options = {},
): Beat {
  return {
    id,
    ...options,
    watch: () => {
      const tally = new Tally();
      return (event) => {
        tally.see(event);
        return text(event, tally);
      };
    },
  };
}

/** A beat at a record of this name, if `text` has something to say about it. */
export function at(
  name: string,
  id: string,
  text: (record: RecordEvent, tally: Tally) => string | null,
  options: Options = {},
): Beat {
  return beat(
    id,
    (event, tally) => {
      const record = recordOf(event, name);
      return record && text(record, tally);
    },
    options,
  );
}

/** The last beat: told when the system has come to rest and Gold was found right. */
export function ending(text: (tally: Tally) => string): Beat {
  return beat('quiet', (event, tally) =>
    event.type === 'verdict' && event.guarantee === 'gold-is-right' && event.verdict === 'holds'
      ? text(tally)
      : null,
  );
}

/** `1 change`, `3 changes`. */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${thousands(count)} ${count === 1 ? one : more}`;
}

/** `12,345` */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `2.3 s` of milliseconds. */
export function secondsText(ms: number): string {
  const tenths = Math.round(ms / 100);
  return `${Math.floor(tenths / 10)}.${tenths % 10} s`;
}
