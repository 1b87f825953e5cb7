import type { Json } from './json';

/**
 * What a message does, told apart on screen by shape and letter, not by colour alone.
 * `letter` is drawn on it; `shape` is its outline.
 */
export const messageKinds = {
  insert: { name: 'Insert', letter: 'I', shape: 'pill' },
  update: { name: 'Update', letter: 'U', shape: 'pill' },
  delete: { name: 'Delete', letter: 'D', shape: 'pill' },
  snapshot: { name: 'Snapshot read', letter: 'R', shape: 'pill' },
  tombstone: { name: 'Tombstone', letter: 'T', shape: 'pill' },
  commit: { name: 'Commit', letter: 'C', shape: 'square' },
  batch: { name: 'Batch of rows', letter: 'B', shape: 'stack' },
  wal: { name: 'WAL records', letter: 'W', shape: 'stack' },
  event: { name: 'Event', letter: 'E', shape: 'pill' },
  command: { name: 'Command', letter: '!', shape: 'square' },
  compensation: { name: 'Compensation', letter: '↺', shape: 'square' },
  query: { name: 'Query', letter: '?', shape: 'diamond' },
  rows: { name: 'Rows', letter: '=', shape: 'stack' },
  reply: { name: 'Reply', letter: '✓', shape: 'circle' },
  refusal: { name: 'Refusal', letter: '×', shape: 'circle' },
  heartbeat: { name: 'Heartbeat', letter: '♥', shape: 'circle' },
  control: { name: 'Control', letter: '•', shape: 'diamond' },
} as const satisfies Record<string, { name: string; letter: string; shape: MessageShape }>;

export type MessageKind = keyof typeof messageKinds;
export type MessageShape = 'pill' | 'square' | 'stack' | 'diamond' | 'circle';

/** Something that travels along an edge of the view. */
export interface Message {
  /** Unique in its trace, from 1 in order of sending. */
  readonly id: number;
  readonly kind: MessageKind;
  /** A few characters that name it on screen: a key, an order number, an LSN. */
  readonly label: string;
  /** The real record. `before` and `after` at its top are shown as a difference. */
  readonly payload: Json;
  readonly bytes: number;
  /** How many rows or events it stands for. */
  readonly count: number;
  /** What it belongs to (a transaction, an order, a query): one can be followed through the whole graph. */
  readonly correlation: string;
}
