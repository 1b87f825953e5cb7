import { describe, expect, it } from 'vitest';
import { scoreTable } from './testing/bench';
import { allFixtures } from './testing/fixtures';
import { bestScore } from './testing/reading';
import { addTallies, type aspects, f1 } from './testing/score';

/** F1 in percent that no change may fall under. */
const floors: Readonly<Record<string, Readonly<Record<(typeof aspects)[number], number>>>> = {
  workshop: { nodes: 100, edges: 95, labels: 100, parents: 100, attributes: 100 },
  wild: { nodes: 100, edges: 98, labels: 100, parents: 100, attributes: 100 },
  wild2: { nodes: 98, edges: 93, labels: 100, parents: 100, attributes: 92 },
  probes: { nodes: 100, edges: 99, labels: 100, parents: 100, attributes: 100 },
  own: { nodes: 100, edges: 99, labels: 100, parents: 100, attributes: 100 },
  heldout: { nodes: 99, edges: 98, labels: 100, parents: 100, attributes: 100 },
};

describe('drawings by many hands', () => {
  const scored = allFixtures().map((fixture) => ({ fixture, score: bestScore(fixture) }));
  console.log(scoreTable(scored));

  it('have floors for every group', () => {
    expect([...new Set(scored.map(({ fixture }) => fixture.group))].sort()).toEqual(
      Object.keys(floors).sort(),
    );
  });

  it.each(Object.entries(floors))('%s are read as well as they were', (group, floor) => {
    const scores = scored.filter(({ fixture }) => fixture.group === group).map(({ score }) => score);
    for (const [aspect, least] of Object.entries(floor)) {
      const tallies = scores.map((score) => score[aspect as keyof typeof floor]);
      expect(100 * f1(addTallies(tallies)), aspect).toBeGreaterThanOrEqual(least);
    }
  });
});
