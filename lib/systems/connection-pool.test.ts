import { expect, it } from 'vitest';
import { ConnectionPool, type PooledJob } from './connection-pool';

function jobs(names: readonly string[], log: string[]): PooledJob[] {
  return names.map((name) => ({
    begin: () => void log.push(`${name} begins`),
    fail: () => void log.push(`${name} fails`),
  }));
}

it('runs as many as it has connections, the others in turn', () => {
  const log: string[] = [];
  const pool = new ConnectionPool(2);
  const [a, b, c] = jobs(['a', 'b', 'c'], log) as [PooledJob, PooledJob, PooledJob];
  for (const job of [a, b, c]) pool.submit(job);
  expect(log).toEqual(['a begins', 'b begins']);
  expect(pool).toMatchObject({ running: 2, waiting: 1 });
  expect(pool.done(a)).toBe(true);
  expect(log.at(-1)).toBe('c begins');
});

it('fails what runs and what waits', () => {
  const log: string[] = [];
  const pool = new ConnectionPool(1);
  const [a, b] = jobs(['a', 'b'], log) as [PooledJob, PooledJob];
  pool.submit(a);
  pool.submit(b);
  pool.failAll();
  expect(log).toEqual(['a begins', 'a fails', 'b fails']);
  expect(pool.done(a)).toBe(false);
  expect(pool).toMatchObject({ running: 0, waiting: 0 });
});
