import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeId, linesOf, oneLine, wrapped } from './text';

describe('text', () => {
  it('takes out what cannot be written and keeps what can', () => {
    expect(linesOf('a\u0000b\u001b[31m \ud800 c')).toEqual(['ab[31m c']);
    expect(linesOf(' one\r\n\n two\u2028three ')).toEqual(['one', 'two', 'three']);
    expect(linesOf('👨‍👩‍👧 数据库')).toEqual(['👨‍👩‍👧 数据库']);
    expect(oneLine('one\ntwo')).toBe('one two');
    expect(linesOf('')).toEqual([]);
  });

  it('breaks between words only', () => {
    expect(wrapped('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
    expect(wrapped('incomprehensibilities yes', 10)).toEqual(['incomprehensibilities', 'yes']);
  });

  it('gives different ids different names', () => {
    expect(codeId('n', 'write-ahead-log')).toBe('n_write_ahead_log');
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(codeId('n', a)).toMatch(/^n_\w*$/);
        expect(codeId('n', a) === codeId('n', b)).toBe(a === b);
      }),
    );
  });
});
