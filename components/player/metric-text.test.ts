import { expect, it } from 'vitest';
import { metricText } from './metric-text';

it('writes values in units that people read', () => {
  expect(metricText(8_200_000, 'bytes')).toBe('8.2 MB');
  expect(metricText(82_000_000, 'bytes')).toBe('82 MB');
  expect(metricText(640, 'bytes')).toBe('640 bytes');
  expect(metricText(3413, 'ms')).toBe('3.4 s');
  expect(metricText(460, 'ms')).toBe('460 ms');
  expect(metricText(1_000_000, 'rows')).toBe('1,000,000 rows');
  expect(metricText(1, 'rows')).toBe('1 row');
  expect(metricText(1, 'ms')).toBe('1 ms');
  expect(metricText(97.25, '%')).toBe('97.3 %');
  expect(metricText(0, '')).toBe('0');
  expect(metricText(null, 'rows')).toBe('–');
});

it('takes the unit of what it is read beside', () => {
  expect(metricText(460, 'ms', 3413)).toBe('0.46 s');
  expect(metricText(0, 'bytes', 82_000_000)).toBe('0 MB');
});
