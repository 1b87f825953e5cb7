import type { EventOf, Json, RunEvent } from '@/lib/trace';

/** A change of a committed transaction, as the `commit` record tells it. */
export interface CommittedChange {
  readonly table: string;
  readonly key: string;
  readonly op: string;
  readonly lsn: number;
  readonly after: JsonObject | null;
}

export type JsonObject = { readonly [key: string]: Json };
export type RecordEvent = EventOf<'record'>;

/** The event if it is a record of this name, else null. */
export function recordOf(event: RunEvent, ...names: readonly string[]): RecordEvent | null {
  return event.type === 'record' && names.includes(event.name) ? event : null;
}

export function objects(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly JsonObject[]) : [];
}

export function object(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

export function changesOf({ data }: RecordEvent): CommittedChange[] {
  return objects(data.changes).map(({ table, key, op, lsn, after }) => ({
    table: String(table),
    key: String(key),
    op: String(op),
    lsn: Number(lsn),
    after: after === null ? null : object(after),
  }));
}

/** Names one change: its row and the position of its log record. */
export function changeId(table: Json | undefined, key: Json | undefined, lsn: Json | undefined): string {
  return `${table} ${key} @${lsn}`;
}
