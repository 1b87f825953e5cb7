import { describe, expect, it } from 'vitest';
import { createWorkshop } from '@/lib/workshop';
import { diagrams } from '.';
import { play } from './testing/run';
import { toldMoments, unshown } from './testing/told';

/** The diagrams whose captions are held to what the picture shows. */
const held = ['event-sourcing', 'cqrs', 'saga', 'federation', 'cdc-pipeline', 'high-availability'];
const workshop = createWorkshop(new URL('..', import.meta.url).pathname, diagrams);

describe.each(held)('%s', (id) => {
  const entry = diagrams.find((known) => known.id === id)!;
  const views = workshop.diagram(id)!.views;

  it.each(entry.simulation!.scenarios.map((scenario) => [scenario.id, scenario] as const))(
    'shows what the captions of %s name',
    (_, scenario) => {
      const view = views.find((one) => one.id === scenario.view)!;
      const missing = toldMoments(view, play(view, scenario)).flatMap((moment) =>
        unshown(moment).map((name) => `${moment.beat.beat}: ${name} in “${moment.beat.text}”`),
      );
      expect(missing).toEqual([]);
    },
  );
});
