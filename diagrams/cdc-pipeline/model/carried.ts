import type { Outgoing } from '@/lib/simulation';
import { type ConnectorEvent, payloadOf } from '@/lib/systems/debezium';
import type { Row } from '@/lib/systems/row';
import type { Json, MessageKind } from '@/lib/trace';

/** A change event on its way through the pipeline, with what it belongs to. */
export interface Carried {
  readonly event: ConnectorEvent;
  /** `order-1042`: what one follows through the graph. */
  readonly correlation: string;
}

/** More changes than this travel as one message that carries their count. */
export const most = 4;

export const kindOfOp = { insert: 'insert', update: 'update', delete: 'delete' } as const;
const kindOfEnvelope = { c: 'insert', u: 'update', d: 'delete', r: 'snapshot' } as const;
const words = { c: 'INSERT', u: 'UPDATE', d: 'DELETE', r: 'READ' } as const;

/** A change in a few words, with what it says of its row: `INSERT 1042 €155`. */
export function labelOf(op: string, key: string, after: Row | null): string {
  return [op.toUpperCase(), key, after === null ? '' : shortly(after)]
    .filter((part) => part !== '')
    .join(' ');
}

/** The same of an event of Debezium's: `TOMBSTONE 1041`. */
export function eventText({ key, value }: ConnectorEvent): string {
  return value === null ? `TOMBSTONE ${key}` : labelOf(words[value.op], key, value.after);
}

function shortly(row: Row): string {
  if (row.amount !== undefined)
    return [`€${row.amount}`, row.channel ?? ''].join(' ').trim().replace('€-', '−€');
  return row.stock === undefined ? String(row.city ?? '') : `${row.stock} in stock`;
}

export function kindOf({ value }: ConnectorEvent): MessageKind {
  return value === null ? 'tombstone' : kindOfEnvelope[value.op];
}

/** Messages for some events: one each when they are few, else one a topic. */
export function parcels(carried: readonly Carried[], batch: string): Outgoing[] {
  if (carried.length <= most) return carried.map(single);
  return byTopic(carried, ({ event }) => event.topic).map(([topic, some]) => several(topic, some, batch));
}

/** Parts things by their topic; topics in order of first appearance. */
export function byTopic<T>(things: readonly T[], topicOf: (thing: T) => string): [string, T[]][] {
  const parts = new Map<string, T[]>();
  for (const thing of things) {
    const topic = topicOf(thing);
    const part = parts.get(topic) ?? [];
    part.push(thing);
    parts.set(topic, part);
  }
  return [...parts];
}

function single({ event, correlation }: Carried): Outgoing {
  const payload = payloadOf(event);
  return { kind: kindOf(event), label: eventText(event), payload, bytes: bytesOf(payload), correlation };
}

function several(topic: string, some: readonly Carried[], batch: string): Outgoing {
  const payload = some.map(({ event }) => ({ key: event.key, op: event.value?.op ?? null, lsn: event.lsn }));
  return {
    kind: some.every(({ event }) => event.value?.op === 'r') ? 'snapshot' : 'batch',
    label: `${some.length} ${topic} events`,
    payload,
    bytes: some.reduce((sum, { event }) => sum + bytesOf(payloadOf(event)), 0),
    count: some.length,
    correlation: batch,
  };
}

/** As JSON: an envelope with its schema would be larger. */
export function bytesOf(payload: Json): number {
  return JSON.stringify(payload).length;
}

/** What a row says in a few characters. */
export function summaryOf(row: Row): string {
  if (row.amount !== undefined)
    return `€${row.amount} ${row.status} ${row.channel ?? ''}`.trim().replace('€-', '−€');
  if (row.stock !== undefined) return `${row.stock} in stock`;
  return String(row.city ?? '');
}
