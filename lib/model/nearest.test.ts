import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest';

describe('editDistance', () => {
  it('counts one mistake as one', () => {
    expect(editDistance('saga', 'saga')).toBe(0);
    expect(editDistance('saga', 'sagas')).toBe(1);
    expect(editDistance('saga', 'sga')).toBe(1);
    expect(editDistance('saga', 'sega')).toBe(1);
    expect(editDistance('saga', 'saag')).toBe(1);
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
      }),
    );
  });
});

describe('nearest', () => {
  const slugs = ['cdc-pipeline', 'saga', 'cqrs', 'high-availability'];
  it('finds what was meant', () => {
    expect(nearest('cdc-pipline', slugs)).toBe('cdc-pipeline');
    expect(nearest('Sagas', slugs)).toBe('saga');
    expect(nearest('high', slugs)).toBe('high-availability');
  });
  it('says nothing when nothing is near', () => {
    expect(nearest('kubernetes', slugs)).toBeNull();
    expect(nearest('', slugs)).toBeNull();
  });
});
