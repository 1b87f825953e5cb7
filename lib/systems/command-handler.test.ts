import { describe, expect, it } from 'vitest';
import { accepted, type Decider, fold, refused } from './command-handler';

/** A box that takes no more than three things. */
const box: Decider<number, 'put', 'added'> = {
  initial: 0,
  decide: (things) => (things < 3 ? accepted('added') : refused('full')),
  evolve: (things) => things + 1,
};

describe('a decider', () => {
  it('decides on what its facts add up to', () => {
    expect(box.decide(fold(box, ['added', 'added']), 'put')).toEqual({
      outcome: 'accepted',
      events: ['added'],
    });
    expect(box.decide(fold(box, ['added', 'added', 'added']), 'put')).toEqual({
      outcome: 'refused',
      reason: 'full',
    });
  });

  it('may begin at a state that was folded before', () => {
    const half = fold(box, ['added']);
    expect(fold(box, ['added'], half)).toBe(fold(box, ['added', 'added']));
  });
});
