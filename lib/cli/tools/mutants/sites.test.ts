import { expect, it } from 'vitest';
import { mutated, sitesOf } from './sites';

const text = `type Verdict = 'holds' | 'broken';
export const see = (bad: boolean, last: Verdict) =>
  last === 'broken' ? null : { verdict: bad ? 'broken' : 'holds' };
`;

it('finds what is given as a finding, not what is compared with one', () => {
  expect(sitesOf('a.ts', text).map(({ line }) => line)).toEqual([3]);
  expect(sitesOf('a.ts', text.replace("bad ? 'broken'", "bad ? 'holds'"))).toEqual([]);
});

it('turns one finding into its opposite and leaves the rest', () => {
  const [site] = sitesOf('a.ts', text);
  expect(mutated(text, site!)).toBe(text.replace("bad ? 'broken'", "bad ? 'holds'"));
});
