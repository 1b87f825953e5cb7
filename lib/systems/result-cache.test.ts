import { expect, it } from 'vitest';
import { ResultCache } from './result-cache';

it('serves within its time to live, and keeps what is past it', () => {
  const cache = new ResultCache<number>(100);
  expect(cache.lookUp('a', 0)).toEqual({ type: 'miss' });
  cache.put('a', 7, 50);
  expect(cache.lookUp('a', 150).type).toBe('hit');
  expect(cache.lookUp('a', 151)).toEqual({ type: 'expired', entry: { result: 7, storedAt: 50 } });
  cache.put('a', 8, 160);
  expect(cache.lookUp('a', 170)).toMatchObject({ type: 'hit', entry: { result: 8 } });
});

it('forgets everything when it is flushed', () => {
  const cache = new ResultCache<number>(100);
  cache.put('a', 1, 0);
  cache.put('b', 2, 0);
  expect(cache.flush()).toBe(2);
  expect(cache.lookUp('a', 0)).toEqual({ type: 'miss' });
});
