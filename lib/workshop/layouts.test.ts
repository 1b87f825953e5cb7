import { describe, expect, it } from 'vitest';
import { diagrams } from '@/diagrams';
import { defectsOf } from '@/lib/layout/testing';
import { arrangements, densities, type LaidOut, type View } from '@/lib/model';
import { measureWith, openFonts } from './fonts';
import { createWorkshop } from './workshop';

const root = process.cwd();
const workshop = createWorkshop(root, diagrams);
const measure = measureWith(openFonts(root));
const views = workshop.diagrams().flatMap(({ views }) => views);

describe.each(arrangements)('%s', (arrangement) => {
  describe.each(densities)('%s', (density) => {
    it.each(views.map((view) => [view.id, view] as const))('%s has no defect', (_, view) => {
      expect(defectsOf(view, workshop.layOut(view, arrangement, density), measure)).toEqual([]);
    });
  });

  it.each(views.filter(({ kind }) => kind === 'graph').map((view) => [view.id, view] as const))(
    '%s keeps what is above and what is left of what',
    (_, view) => {
      expect(broken(view, workshop.layOut(view, arrangement, 'still'))).toEqual([]);
    },
  );
});

/** Drawn siblings that the layout put in another order. */
function broken(view: View, laidOut: LaidOut): string[] {
  const rects = new Map(laidOut.nodes.map(({ id, rect }) => [id, rect]));
  const turned = laidOut.arrangement === 'turned';
  const drawn = view.nodes.filter(({ implied }) => !implied);
  return drawn.flatMap((a) =>
    drawn
      .filter((b) => a.parent === b.parent)
      .flatMap((b) => {
        const [ra, rb] = [rects.get(a.id)!, rects.get(b.id)!];
        const above = a.place.row + a.place.rows <= b.place.row;
        const left = a.place.column + a.place.columns <= b.place.column;
        const wrong: string[] = [];
        // The end of a long turned chain may fold under the node before it.
        if (above && (turned ? ra.x > rb.x : ra.y + ra.height > rb.y))
          wrong.push(`${a.id} is not before ${b.id}`);
        if (left && !above && (turned ? ra.y > rb.y : ra.x + ra.width > rb.x))
          wrong.push(`${a.id} is not beside ${b.id}`);
        return wrong;
      }),
  );
}
