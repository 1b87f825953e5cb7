import { describe, expect, it } from 'vitest';
import { Snapshots } from './snapshot';

describe('snapshots', () => {
  it('are due when a stream has grown by as many events as one saves', () => {
    const snapshots = new Snapshots<number>(3);
    expect([2, 3, 4].map((version) => snapshots.due('a', version))).toEqual([false, true, true]);
    snapshots.take('a', 4, 40);
    expect([6, 7].map((version) => snapshots.due('a', version))).toEqual([false, true]);
    expect(snapshots.due('b', 2)).toBe(false);
  });

  it('help to look back only as far as they reach', () => {
    const snapshots = new Snapshots<number>(2);
    snapshots.take('a', 2, 20);
    snapshots.take('a', 4, 40);
    expect(snapshots.latest('a')?.state).toBe(40);
    expect(snapshots.latest('a', 3)?.state).toBe(20);
    expect(snapshots.latest('a', 1)).toBeNull();
  });

  it('are never due when none are wanted', () => {
    expect(new Snapshots<number>(0).due('a', 1_000)).toBe(false);
  });
});
