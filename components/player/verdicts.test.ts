import { expect, it } from 'vitest';
import type { Verdict } from '@/lib/trace';
import { sumOf } from './verdicts';

const promised = (...verdicts: Verdict[]) => verdicts.map((verdict) => ({ verdict, promised: true }));

it('tells what is not decided yet from what is broken', () => {
  expect(sumOf(promised('holds', 'holds', 'holds', 'holds', 'pending', 'pending')).text).toBe(
    '4 hold, 2 open',
  );
  expect(sumOf(promised('holds', 'pending')).text).toBe('1 holds, 1 open');
  expect(sumOf(promised('pending', 'pending')).text).toBe('2 open');
  expect(sumOf(promised('holds', 'holds'))).toEqual({ verdict: 'holds', text: '2 hold' });
});

it('says when what broke was expected to', () => {
  expect(sumOf(promised('holds', 'broken'))).toEqual({ verdict: 'broken', text: '1 broken' });
  const expected = [...promised('holds'), { verdict: 'broken', promised: false } as const];
  expect(sumOf(expected)).toEqual({ verdict: 'pending', text: '1 broken, as expected here' });
  expect(sumOf([...expected, ...promised('broken')])).toEqual({ verdict: 'broken', text: '2 broken' });
});
