import fc from 'fast-check';
import { expect, it } from 'vitest';
import { settingOf } from './caption';

/** Every letter is half as wide as it is high. */
const measureAt = (size: number) => (words: string) => (words.length * size) / 2;

it('sets a caption in lines of about one length that fit, and loses no word', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 60 }), (words) => {
      const { lines, size } = settingOf(words.join(' '), 1160, measureAt);
      expect(lines.join(' ')).toBe(words.join(' '));
      for (const line of lines) expect(measureAt(size)(line)).toBeLessThanOrEqual(1160);
    }),
  );
});

it('makes a long caption smaller before it takes a fourth line', () => {
  const { lines, size } = settingOf('word '.repeat(70).trim(), 1160, measureAt);
  expect(size).toBeLessThan(25);
  expect(lines.length * size * 1.32).toBeLessThanOrEqual(100);
  expect(settingOf('A short one', 1160, measureAt)).toEqual({ lines: ['A short one'], size: 25 });
});
