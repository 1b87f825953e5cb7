import { describe, expect, it } from 'vitest';
import { applyChange, blankState } from './apply';
import type { Change, NodeState } from './state';

function changed(...changes: readonly Change[]): NodeState {
  return changes.reduce((state, change) => applyChange(state, change), blankState);
}

describe('a change', () => {
  it('merges values', () => {
    const state = changed(
      { op: 'values', field: 'f', values: { a: 1, b: 2 } },
      { op: 'values', field: 'f', values: { b: 3 } },
    );
    expect(state.fields.f).toEqual({ type: 'values', values: { a: 1, b: 3 } });
  });

  it('puts a row in the place of the one with its key, else at the end', () => {
    const state = changed(
      { op: 'put', field: 'f', row: { key: '1', cells: { v: 1 } } },
      { op: 'put', field: 'f', row: { key: '2', cells: { v: 2 } } },
      { op: 'put', field: 'f', row: { key: '1', cells: { v: 9 } } },
    );
    expect(state.fields.f).toMatchObject({ rows: [{ cells: { v: 9 } }, { cells: { v: 2 } }] });
    expect(applyChange(state, { op: 'drop', field: 'f', key: '1' }).fields.f).toMatchObject({
      rows: [{ key: '2' }],
    });
  });

  it('keeps positions when a log is trimmed at its beginning and cut at its end', () => {
    const entries = [{ label: 'a' }, { label: 'b' }, { label: 'c' }, { label: 'd' }];
    const state = changed(
      { op: 'append', field: 'f', key: 'p', entries },
      { op: 'trim', field: 'f', key: 'p', to: 1 },
      { op: 'truncate', field: 'f', key: 'p', to: 3 },
      { op: 'read', field: 'f', key: 'p', position: 2 },
    );
    expect(state.fields.f).toMatchObject({
      lanes: [{ key: 'p', start: 1, entries: [{ label: 'b' }, { label: 'c' }], read: 2 }],
    });
  });

  it('brings nothing back when a log is trimmed to a position before its beginning', () => {
    const entries = [{ label: 'a' }, { label: 'b' }, { label: 'c' }];
    const state = changed(
      { op: 'append', field: 'f', key: 'p', entries },
      { op: 'trim', field: 'f', key: 'p', to: 2 },
      { op: 'trim', field: 'f', key: 'p', to: 1 },
    );
    expect(state.fields.f).toMatchObject({ lanes: [{ start: 2, entries: [{ label: 'c' }] }] });
  });

  it('empties a field and keeps its type', () => {
    const state = changed({ op: 'text', field: 'f', text: 'x' }, { op: 'clear', field: 'f' });
    expect(state.fields.f).toEqual({ type: 'text', text: '' });
  });

  it('leaves the state before as it was', () => {
    const before = changed({ op: 'put', field: 'f', row: { key: '1', cells: { v: 1 } } });
    const copy = structuredClone(before);
    applyChange(before, { op: 'put', field: 'f', row: { key: '2', cells: {} } });
    applyChange(before, { op: 'status', status: 'down', note: 'killed' });
    expect(before).toEqual(copy);
  });
});
