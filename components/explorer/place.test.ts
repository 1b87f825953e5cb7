import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Place, readPlace, writePlace } from './place';

const place: fc.Arbitrary<Place> = fc.record({
  view: fc.option(fc.string({ minLength: 1 })),
  target: fc.option(
    fc.record({ type: fc.constantFrom('node' as const, 'edge' as const), id: fc.string({ minLength: 1 }) }),
  ),
});

describe('place', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(place, (value) => {
        expect(readPlace(writePlace('', value))).toEqual(value);
      }),
    );
  });

  it('leaves a bare address for the first view', () => {
    expect(writePlace('', { view: null, target: null })).toBe('');
  });

  it('keeps what others wrote, until the view changes', () => {
    const search = '?view=a&node=x&scenario=crash&seed=7&fault=f1&fault=f2';
    expect(writePlace(search, { view: 'a', target: { type: 'edge', id: 'x--y' } })).toBe(
      '?view=a&edge=x--y&scenario=crash&seed=7&fault=f1&fault=f2',
    );
    expect(writePlace(search, { view: 'b', target: null })).toBe('?view=b');
  });
});
