export const statuses = ['up', 'degraded', 'down', 'recovering'] as const;
export type Status = (typeof statuses)[number];

/** A node's state at an instant: its status and a value for each field that its panels show. */
export interface NodeState {
  readonly status: Status;
  /** Why it is not up, in a few words. */
  readonly note: string | null;
  readonly fields: Readonly<Record<string, FieldState>>;
}

export type FieldState = ValuesState | TableState | LanesState | TextState;

/** Shown by a `values` panel. */
export interface ValuesState {
  readonly type: 'values';
  readonly values: Readonly<Record<string, Scalar>>;
}

/** Shown by a `table` panel. Rows keep the order of their first appearance. */
export interface TableState {
  readonly type: 'table';
  readonly rows: readonly TableRow[];
}

/** Shown by a `log` panel (its first lane) and by a `cells` panel (all of them). */
export interface LanesState {
  readonly type: 'lanes';
  readonly lanes: readonly Lane[];
}

/** Shown by a `text` panel. */
export interface TextState {
  readonly type: 'text';
  readonly text: string;
  /** Pieces that look different from the rest, in order, apart from each other; none when left out. */
  readonly spans?: readonly TextSpan[];
}

/** A piece of a text: UTF-16 code units from `from` up to but not including `to`. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
}

export type Scalar = string | number | boolean | null;

/**
 * How a row, an entry or a piece of text looks: `muted` is past, `hidden` is kept from who asks, `waiting` has not been read or
 * served yet, `warn` wants attention, `bad` is wrong or lost, `good` is in the answer, `policy` was added by a policy.
 */
export const tones = ['normal', 'muted', 'hidden', 'waiting', 'warn', 'bad', 'good', 'policy'] as const;
export type Tone = (typeof tones)[number];

export interface TableRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, Scalar>>;
  readonly tone?: Tone;
}

/** An append-only list with the position of its reader. */
export interface Lane {
  readonly key: string;
  readonly title: string;
  /** Shown at the right of its title, such as `lag 2`. */
  readonly note: string | null;
  /** Position of `entries[0]`; more than 0 when older entries have been removed by the modelled system. */
  readonly start: number;
  readonly entries: readonly LaneEntry[];
  /** Entries at positions below this one have been read. */
  readonly read: number;
}

export interface LaneEntry {
  readonly label: string;
  /** One letter at its right: I, U, D, C … */
  readonly tag?: string;
  readonly tone?: Tone;
}

/** One step of a node's state. A field that it names for the first time comes into being empty. */
export type Change =
  | { readonly op: 'status'; readonly status: Status; readonly note: string | null }
  /** Merges into a `values` field. */
  | { readonly op: 'values'; readonly field: string; readonly values: Readonly<Record<string, Scalar>> }
  /** Replaces the row with its key in a `table` field, else appends it. */
  | { readonly op: 'put'; readonly field: string; readonly row: TableRow }
  | { readonly op: 'drop'; readonly field: string; readonly key: string }
  /** Adds a lane to a `lanes` field, or replaces its title and note. */
  | {
      readonly op: 'lane';
      readonly field: string;
      readonly key: string;
      readonly title: string;
      readonly note: string | null;
    }
  | {
      readonly op: 'append';
      readonly field: string;
      readonly key: string;
      readonly entries: readonly LaneEntry[];
    }
  /** Removes the entries of a lane at positions from `to` on (a log cut back). */
  | { readonly op: 'truncate'; readonly field: string; readonly key: string; readonly to: number }
  /** Removes the entries of a lane at positions below `to` (a log recycled). */
  | { readonly op: 'trim'; readonly field: string; readonly key: string; readonly to: number }
  | { readonly op: 'read'; readonly field: string; readonly key: string; readonly position: number }
  | {
      readonly op: 'text';
      readonly field: string;
      readonly text: string;
      readonly spans?: readonly TextSpan[];
    }
  /** Empties a field; keeps its type. */
  | { readonly op: 'clear'; readonly field: string };
