import { expect, it } from 'vitest';
import { hero, starters } from './featured';
import { diagrams } from './index';

it('features scenarios that exist', () => {
  for (const { diagram, scenario } of [hero, ...starters]) {
    const simulation = diagrams.find(({ id }) => id === diagram)?.simulation;
    expect(
      simulation?.scenarios.map(({ id }) => id),
      diagram,
    ).toContain(scenario);
  }
});
