import type { EventOf, Json, RunEvent } from '@/lib/trace';

/** A record of this name, or null. Checkers believe records only, and import no system. */
export function recordOf(event: RunEvent, name: string): EventOf<'record'> | null {
  return event.type === 'record' && event.name === name ? event : null;
}

/** A change as the source committed it. */
export interface Commit {
  readonly sequence: number;
  readonly key: string;
  readonly op: string;
  readonly row: { readonly [column: string]: Json } | null;
}

export function commitOf(event: RunEvent): Commit | null {
  const record = recordOf(event, 'commit');
  return record && (record.data as unknown as Commit);
}

/** A raw record as Bronze stored it. */
export interface Raw extends Commit {
  readonly offset: number;
}

export function rawOf(event: RunEvent): Raw | null {
  const record = recordOf(event, 'raw');
  return record && (record.data as unknown as Raw);
}

/** What Silver did with one raw record. */
export interface FateOf {
  readonly offset: number;
  readonly key: string;
  readonly sequence: number;
  readonly fate: string;
  readonly generation: number;
}

export function fateOf(event: RunEvent): FateOf | null {
  const record = recordOf(event, 'fate');
  return record && (record.data as unknown as FateOf);
}

/** Versions of each order that an update touched: from, to, and what it says. */
export interface Merged {
  readonly batch: number;
  readonly from: number;
  readonly to: number;
  readonly again: boolean;
  readonly generation: number;
  readonly state: { readonly [key: string]: readonly (readonly [number, number | null, string])[] };
}

export function mergedOf(event: RunEvent): Merged | null {
  const record = recordOf(event, 'merged');
  return record && (record.data as unknown as Merged);
}
