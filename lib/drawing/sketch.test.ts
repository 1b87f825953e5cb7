import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from './index';
import { asExpected } from './testing/outline';
import { aspects, f1, scoreOf } from './testing/score';
import { chanceOf, roughen, sketch } from './testing/sketch';

const drawings = 400;

/** True when a drawing, roughened, is read back as the graph that was drawn. */
function isReadBack(seed: number, roughness: number): boolean {
  const chance = chanceOf(seed);
  const { rows, graph } = sketch(chance);
  const text = roughen(rows, roughness, chance).join('\n');
  const score = scoreOf(asExpected(readDocument(text, { format: 'text' }).drawings), graph);
  return aspects.every((aspect) => f1(score[aspect]) === 1);
}

describe('a sketch in a random style', () => {
  it.each([
    [0, 100],
    [1, 99],
    [2, 95],
  ])('of roughness %i is read back in %i of 100 cases at least', (roughness, percent) => {
    let right = 0;
    for (let seed = 1; seed <= drawings; seed++) if (isReadBack(seed * 7919 + roughness, roughness)) right++;
    expect((100 * right) / drawings).toBeGreaterThanOrEqual(percent);
  });

  it('is read without falling over, however rough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.integer({ min: 0, max: 9 }), (seed, roughness) => {
        const chance = chanceOf(seed);
        const text = roughen(sketch(chance).rows, roughness, chance).join('\n');
        expect(() => readDocument(text, { format: 'text' })).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});
