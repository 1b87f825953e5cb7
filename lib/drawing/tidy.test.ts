import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument, tidyDocument } from './index';
import { allFixtures } from './testing/fixtures';
import { asExpected } from './testing/outline';
import { chanceOf, roughen, sketch } from './testing/sketch';

const said = (text: string) => asExpected(readDocument(text, { format: 'text' }).drawings);
const doubts = (text: string) =>
  readDocument(text, { format: 'text' }).diagnostics.filter(({ code }) => code.startsWith('box-')).length;

describe('tidyDocument', () => {
  it('straightens borders, marks where strokes leave and moves heads to their strokes', () => {
    const before = [
      '┌─────┐',
      '│ One  │',
      '└─────┘',
      '   │',
      '   │',
      '┌▼────┐     ┌────┐',
      '│ Two │ ──► │ Go │',
      '└─────┘     └────┘',
    ];
    const after = [
      '┌─────┐',
      '│ One │',
      '└──┬──┘',
      '   │',
      '   │',
      '┌──▼──┐     ┌────┐',
      '│ Two ├────►│ Go │',
      '└─────┘     └────┘',
    ];
    expect(tidyDocument(before.join('\n'), 'text')).toBe(after.join('\n'));
  });

  it('leaves the rest of a document as it is, its marks and ends of lines too', () => {
    const before = ['# T  ', '> ```', '> +---+', '> | A  |', '> +---+', '> ```', 'x\t'];
    const after = ['# T  ', '> ```', '> +---+', '> | A |', '> +---+', '> ```', 'x\t'];
    expect(tidyDocument(before.join('\r\n'))).toBe(after.join('\r\n'));
  });

  it.each(
    allFixtures()
      .filter(({ group }) => group !== 'workshop')
      .map((one) => [`${one.group}/${one.name}`, one.text]),
  )('changes nothing that is read in %s', (_, text) => {
    expect(said(tidyDocument(text, 'text'))).toEqual(said(text));
  });

  it('changes nothing that is read in any sketch, and leaves it no more crooked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.integer({ min: 0, max: 4 }), (seed, roughness) => {
        const chance = chanceOf(seed);
        const text = roughen(sketch(chance).rows, roughness, chance).join('\n');
        const tidied = tidyDocument(text, 'text');
        expect(said(tidied)).toEqual(said(text));
        expect(doubts(tidied)).toBeLessThanOrEqual(doubts(text));
      }),
      { numRuns: 25 },
    );
  });
});
