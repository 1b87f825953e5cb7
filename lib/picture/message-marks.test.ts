import fc from 'fast-check';
import { expect, it } from 'vitest';
import { themeColours } from '@/lib/theme';
import type { Message } from '@/lib/trace';
import { messageMarks, messageSize } from './message-marks';

const message = (label: string, count = 1): Message => ({
  id: 1,
  kind: 'insert',
  label,
  payload: null,
  bytes: 1,
  count,
  correlation: 'c',
});
const said = (label: string) =>
  messageMarks(message(label), { x: 0, y: 0 }, themeColours.light).flatMap((mark) =>
    mark.type === 'text' ? mark.lines.map(({ text }) => text) : [],
  );

it('says all that it carries, whatever its length', () => {
  const words = fc.array(fc.stringMatching(/^[a-z0-9€.]{1,30}$/), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(words, (parts) => {
      const [letter, ...lines] = said(parts.join(' '));
      expect(letter).toBe('I');
      expect(lines.join(' ')).toBe(parts.join(' '));
    }),
  );
});

it('grows down and not across when it says more', () => {
  const short = messageSize(message('INSERT 1042 €155'));
  const long = messageSize(message('SELECT * FROM orders WHERE region = EU'));
  expect(long.height).toBeGreaterThan(short.height);
  expect(long.width).toBeLessThan(short.width * 1.3);
});

it('is crossed out where it is lost', () => {
  const [letter] = messageMarks(message(''), { x: 0, y: 0 }, themeColours.light, { lost: true }).flatMap(
    (mark) => (mark.type === 'text' ? [mark] : []),
  );
  expect(letter).toMatchObject({ fill: themeColours.light.wrong, lines: [{ text: '×' }] });
});
