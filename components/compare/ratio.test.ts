import { expect, it } from 'vitest';
import { ratioText } from './ratio';

it('says which side has how much less, in the words of the unit', () => {
  expect(ratioText(1_000_000, 100_000, 'rows')).toBe('B: 10 times fewer rows');
  expect(ratioText(460, 3413, 'ms')).toBe('A: 7.4 times shorter');
  expect(ratioText(30, 20, '%')).toBe('B: 1.5 times less');
});

it('says nothing of what is about the same, or of nothing', () => {
  expect(ratioText(100, 105, 'rows')).toBeNull();
  expect(ratioText(0, 900_000, 'rows')).toBeNull();
});
