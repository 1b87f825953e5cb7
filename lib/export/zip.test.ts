import { describe, expect, it } from 'vitest';
import { unzip } from './testing/unzip';
import { zipOf } from './zip';

describe('a ZIP', () => {
  const entries = [
    { name: 'one.txt', text: '123456789' },
    { name: 'folder/zwei-ü.txt', text: 'ünïcode 🚀' },
    { name: 'empty', text: '' },
  ];

  it('gives back what was put in, in the same bytes every time', () => {
    expect([...unzip(zipOf(entries))]).toEqual(entries.map(({ name, text }) => [name, text]));
    expect(zipOf(entries)).toEqual(zipOf(entries));
  });

  it('has the check value of CRC-32 for the digits 1 to 9', () => {
    const bytes = zipOf(entries.slice(0, 1));
    expect(new DataView(bytes.buffer).getUint32(14, true)).toBe(0xcbf43926);
  });
});
