import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingLayout } from './fitting';

const tall = { width: 420, height: 1600 };
const wide = { width: 1600, height: 420 };

describe('fittingLayout', () => {
  it('lays a tall chain down on a wide screen, and leaves it upright on a phone', () => {
    expect(fittingLayout([tall, wide], { width: 1280, height: 660 })).toBe(wide);
    expect(fittingLayout([tall, wide], { width: 390, height: 700 })).toBe(tall);
  });

  it('keeps the first of two that fit nearly alike', () => {
    const other = { width: 415, height: 1590 };
    expect(fittingLayout([tall, other], { width: 1280, height: 660 })).toBe(tall);
  });

  it('prefers to move in one direction when none can be read whole', () => {
    const narrow = { width: 380, height: 3000 };
    const compact = { width: 900, height: 1200 };
    expect(fittingLayout([compact, narrow], { width: 390, height: 700 }, { least: 0.8 })).toBe(narrow);
  });

  it('never shows text much smaller than another layout would, where one can be read', () => {
    const size = fc.record({
      width: fc.integer({ min: 200, max: 4000 }),
      height: fc.integer({ min: 200, max: 4000 }),
    });
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 6 }), size, (layouts, room) => {
        const zoom = (each: { width: number; height: number }) =>
          Math.min(room.width / each.width, room.height / each.height);
        const chosen = zoom(fittingLayout(layouts, room));
        for (const each of layouts)
          expect(chosen * 1.04 ** layouts.length).toBeGreaterThanOrEqual(zoom(each));
      }),
    );
  });
});
