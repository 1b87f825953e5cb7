import { describe, expect, it } from 'vitest';
import { Random } from './random';

describe('a random stream', () => {
  it('is its own: the same for the same seed and name, another for another', () => {
    const draw = (seed: number, name: string) => {
      const random = new Random(seed, name);
      return Array.from({ length: 8 }, () => random.next());
    };
    expect(draw(1, 'orders')).toEqual(draw(1, 'orders'));
    expect(draw(1, 'orders')).not.toEqual(draw(2, 'orders'));
    expect(draw(1, 'orders')).not.toEqual(draw(1, 'faults'));
  });

  it('draws each whole number of a range about as often', () => {
    const random = new Random(7, 'dice');
    const counts = new Array<number>(6).fill(0);
    for (let i = 0; i < 60_000; i++) {
      const face = random.int(1, 6) - 1;
      counts[face] = counts[face]! + 1;
    }
    // 10,000 each; 5 standard deviations are 456.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(456);
  });

  it('draws waits with the mean and the spread of independent arrivals', () => {
    const random = new Random(7, 'arrivals');
    const waits = Array.from({ length: 50_000 }, () => random.exponential(10_000));
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    const variance = waits.reduce((sum, wait) => sum + (wait - mean) ** 2, 0) / waits.length;
    expect(mean).toBeGreaterThan(9_800);
    expect(mean).toBeLessThan(10_200);
    expect(Math.sqrt(variance) / mean).toBeGreaterThan(0.97);
    expect(Math.sqrt(variance) / mean).toBeLessThan(1.03);
  });

  it('refuses ranges without numbers', () => {
    const random = new Random(1, 'x');
    expect(() => random.int(2, 1)).toThrow(RangeError);
    expect(() => random.pick([])).toThrow('nothing to pick from');
  });
});
