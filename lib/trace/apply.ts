import type { Change, FieldState, Lane, NodeState, TableRow } from './state';

/** A node of which nothing is known yet. */
export const blankState: NodeState = { status: 'up', note: null, fields: {} };

/** Arrays that nobody else has seen: they may be changed in place instead of copied. */
export type Owned = WeakSet<object>;

/**
 * A node's state after one change. What the change does not touch is shared with the state before. With `owned`, arrays
 * made here are remembered there and changed in place next time: for replaying many changes between two instants that
 * are looked at.
 */
export function applyChange(state: NodeState, change: Change, owned?: Owned): NodeState {
  if (change.op === 'status') return { ...state, status: change.status, note: change.note };
  const before = state.fields[change.field];
  const after = applyToField(before, change, owned);
  return after === undefined || after === before
    ? state
    : { ...state, fields: { ...state.fields, [change.field]: after } };
}

type FieldChange = Exclude<Change, { readonly op: 'status' }>;

function applyToField(
  field: FieldState | undefined,
  change: FieldChange,
  owned?: Owned,
): FieldState | undefined {
  switch (change.op) {
    case 'values':
      return {
        type: 'values',
        values: field?.type === 'values' ? { ...field.values, ...change.values } : change.values,
      };
    case 'put':
      return { type: 'table', rows: withRow(rowsOf(field), change.row, owned) };
    case 'drop':
      return { type: 'table', rows: rowsOf(field).filter((row) => row.key !== change.key) };
    case 'text':
      return { type: 'text', text: change.text, ...(change.spans && { spans: change.spans }) };
    case 'clear':
      return field && emptied(field);
    default:
      return { type: 'lanes', lanes: withLane(lanesOf(field), change, owned) };
  }
}

type LaneChange = Extract<FieldChange, { readonly op: 'lane' | 'append' | 'truncate' | 'trim' | 'read' }>;

function withLane(lanes: readonly Lane[], change: LaneChange, owned?: Owned): Lane[] {
  const index = lanes.findIndex((lane) => lane.key === change.key);
  const lane = lanes[index] ?? blankLane(change.key);
  const copy = own(lanes, owned);
  copy[index < 0 ? copy.length : index] = changedLane(lane, change, owned);
  return copy;
}

function changedLane(lane: Lane, change: LaneChange, owned?: Owned): Lane {
  switch (change.op) {
    case 'lane':
      return { ...lane, title: change.title, note: change.note };
    case 'append': {
      const entries = own(lane.entries, owned);
      entries.push(...change.entries);
      return { ...lane, entries };
    }
    case 'truncate': {
      const entries = own(lane.entries, owned);
      entries.length = Math.min(entries.length, Math.max(0, change.to - lane.start));
      return { ...lane, entries };
    }
    case 'trim': {
      const start = Math.max(lane.start, change.to);
      return { ...lane, start, entries: lane.entries.slice(start - lane.start) };
    }
    case 'read':
      return { ...lane, read: change.position };
  }
}

function withRow(rows: readonly TableRow[], row: TableRow, owned?: Owned): TableRow[] {
  const index = rows.findLastIndex((known) => known.key === row.key);
  const copy = own(rows, owned);
  copy[index < 0 ? copy.length : index] = row;
  return copy;
}

function own<T>(array: readonly T[], owned?: Owned): T[] {
  if (owned?.has(array)) return array as T[];
  const copy = array.slice();
  owned?.add(copy);
  return copy;
}

function rowsOf(field: FieldState | undefined): readonly TableRow[] {
  return field?.type === 'table' ? field.rows : [];
}

function lanesOf(field: FieldState | undefined): readonly Lane[] {
  return field?.type === 'lanes' ? field.lanes : [];
}

function blankLane(key: string): Lane {
  return { key, title: key, note: null, start: 0, entries: [], read: 0 };
}

function emptied(field: FieldState): FieldState {
  switch (field.type) {
    case 'values':
      return { type: 'values', values: {} };
    case 'table':
      return { type: 'table', rows: [] };
    case 'lanes':
      return { type: 'lanes', lanes: [] };
    case 'text':
      return { type: 'text', text: '' };
  }
}
