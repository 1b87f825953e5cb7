import { expect, it } from 'vitest';
import { MaterializedView } from './materialized-view';

it('answers what it was built for, as of its last refresh', () => {
  const view = new MaterializedView<number>();
  expect(view.read('a')).toBeNull();
  expect(view.refresh(new Map([['a', 1]]), 10)).toBe(true);
  expect(view.read('a')).toEqual({ value: 1, asOf: 10 });
  expect(view.read('b')).toBeNull();
  view.refresh(new Map([['b', 2]]), 20);
  expect(view.read('a')).toBeNull();
  expect(view.asOf).toBe(20);
});

it('never goes back in time', () => {
  const view = new MaterializedView<number>();
  view.refresh(new Map([['a', 2]]), 20);
  expect(view.refresh(new Map([['a', 1]]), 10)).toBe(false);
  expect(view.read('a')).toEqual({ value: 2, asOf: 20 });
});
