import { describe, expect, it } from 'vitest';
import { Projection } from './projection';

const rule = {
  name: 'sum',
  empty: 0,
  apply: (sum: number, { n }: { position: number; n: number }) => sum + n,
};
const events = [10, 20, 30].map((n, i) => ({ position: i + 1, n }));

describe('a projection', () => {
  it('applies each event once and in order', () => {
    const sum = new Projection(rule);
    expect(sum.receive(events[0]!)).toBe('applied');
    expect(sum.receive(events[0]!)).toBe('repeated');
    expect(sum.receive(events[2]!)).toBe('gap');
    expect(sum.receive(events[1]!)).toBe('applied');
    expect([sum.state, sum.position]).toEqual([30, 2]);
  });

  it('counts twice what comes twice when it does not look at positions', () => {
    const sum = new Projection(rule, { checksPosition: false });
    for (const event of [events[0]!, events[1]!, events[0]!]) sum.receive(event);
    expect([sum.state, sum.position]).toEqual([40, 2]);
  });

  it('is right again after damage when it is built anew', () => {
    const sum = new Projection(rule);
    for (const event of events) sum.receive(event);
    sum.damage((state) => state + 1_000);
    expect([sum.state, sum.position]).toEqual([1_060, 3]);
    sum.reset();
    for (const event of events) sum.receive(event);
    expect([sum.state, sum.position]).toEqual([60, 3]);
  });

  it('goes on from a state that was computed elsewhere', () => {
    const sum = new Projection(rule);
    sum.restore(30, 2);
    expect(sum.receive(events[1]!)).toBe('repeated');
    expect(sum.receive(events[2]!)).toBe('applied');
    expect([sum.state, sum.position]).toEqual([60, 3]);
  });
});
