import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emailMask,
  maskedColumn,
  maskOf,
  noMask,
  phoneMask,
  ssnMask,
  wholeMask,
  yearMask,
} from './column-mask';

describe('a mask', () => {
  it.each([
    [emailMask, 'alice@example.com', 'al***@example.com'],
    [ssnMask, '123-45-6789', '***-**-6789'],
    [phoneMask, '555-0123', '***-0123'],
    [yearMask, '1990-05-17', '1990-**-**'],
  ])('%o shows a part of %s', ({ apply }, value, shown) => {
    expect(apply(value)).toBe(shown);
  });

  it.each([
    [
      emailMask,
      [
        '',
        null,
        'a@example.com',
        'abc@example.com',
        'alice.example.com',
        'a@b@c.com',
        'älice@example.com',
        'alice@localhost',
      ],
    ],
    [ssnMask, ['', null, '6789', '45-6789', '123456789', '１２３-45-6789', '123-45-67890', '123-45-6789\n']],
    [phoneMask, ['', null, '0123', '5550123', '555-01234', '٥٥٥-0123']],
  ])('%o hides what it does not understand as a whole', ({ apply }, values) => {
    for (const value of values) expect(apply(value)).toBe('***');
  });

  it('says the same of two values that agree in what is shown', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
    fc.assert(
      fc.property(digits(3), digits(2), digits(3), digits(2), digits(4), (a, b, c, d, last) => {
        expect(ssnMask.apply(`${a}-${b}-${last}`)).toBe(ssnMask.apply(`${c}-${d}-${last}`));
        expect(phoneMask.apply(`${a}-${last}`)).toBe(phoneMask.apply(`${c}-${last}`));
      }),
    );
    const tail = fc.stringMatching(/^[a-z.]{2,20}$/);
    fc.assert(
      fc.property(tail, tail, (one, other) => {
        expect(emailMask.apply(`al${one}@example.com`)).toBe(emailMask.apply(`al${other}@example.com`));
      }),
    );
  });
});

it('is the whole one where nobody has decided', () => {
  const policy = { ssn: { regular: ssnMask, admin: noMask } };
  expect(maskOf(policy, 'ssn', 'admin')).toBe(noMask);
  expect(maskOf(policy, 'birthday', 'admin')).toBe(wholeMask);
  expect(maskOf(policy, 'ssn', 'guest')).toBe(wholeMask);
  expect(maskOf(policy, 'constructor', 'admin')).toBe(wholeMask);
  expect([maskedColumn(ssnMask, 'ssn'), maskedColumn(noMask, 'ssn')]).toEqual(['mask_ssn(ssn)', 'ssn']);
});
