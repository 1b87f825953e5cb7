import type { CheckedRun } from '@/lib/simulation';
import type { Json, RunEvent } from '@/lib/trace';

type Values = { readonly [column: string]: Json };

/** A row on its way to a reader, with what is known of the stored one: null where a malformed one is kept out of the trace. */
export interface SentRow {
  readonly role: string;
  readonly row: Values;
  readonly stored: Values | null;
  readonly malformed: boolean;
}

/** The columns that the audience types. */
export const typed: readonly string[] = ['email', 'ssn', 'phone'];

/** Follows what is stored, from what was typed and what the trace says, and gives the rows that leave. */
export function sentRows({ parameters }: CheckedRun): (event: RunEvent) => readonly SentRow[] {
  const first: Values = Object.fromEntries(typed.map((column) => [column, parameters.text(column)]));
  let stored: Values | null = first;
  let malformed = false;
  return (event) => {
    if (event.type === 'record' && event.name === 'stored') {
      malformed = event.data.malformed === true;
      stored = malformed ? (event.data.values as Values | null) : first;
    }
    if (event.type !== 'send' || event.backwards) return [];
    const { rows, role } = event.message.payload as {
      readonly rows?: readonly Values[];
      readonly role: string;
    };
    return (rows ?? []).map((row) => ({ role, row, stored, malformed }));
  };
}
