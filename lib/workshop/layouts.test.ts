import { describe, expect, it } from 'vitest';
import { diagrams } from '@/diagrams';
import { defectsOf } from '@/lib/layout/defects';
import { arrangements, densities, type LaidOut, textStyles, type View } from '@/lib/model';
import { measureWith, openFonts } from './fonts';
import { createWorkshop } from './workshop';

const root = process.cwd();
const workshop = createWorkshop(root, diagrams);
const measure = measureWith(openFonts(root));
const views = workshop.diagrams().flatMap(({ views }) => views);
const graphs = views.filter(({ kind }) => kind === 'graph').map((view) => [view.id, view] as const);

describe.each(arrangements)('%s', (arrangement) => {
  describe.each(densities)('%s', (density) => {
    it.each(views.map((view) => [view.id, view] as const))('%s has no defect', (_, view) => {
      expect(defectsOf(view, workshop.layOut(view, arrangement, density), measure)).toEqual([]);
    });
  });

  it.each(graphs)('%s keeps the order it is drawn in', (_, view) => {
    const laidOut = workshop.layOut(view, arrangement, 'still');
    const plain = laidOut.arrangement === 'drawn' || laidOut.arrangement === 'turned';
    expect(plain ? broken(view, laidOut) : backwards(view, laidOut)).toEqual([]);
  });
});

describe('a view that plays, at 1280 x 720 with its bars', () => {
  const room = { width: 1280 - 56, height: 720 - 57 - 138 };
  const playable = workshop
    .diagrams()
    .flatMap((diagram) => workshop.scenarios(diagram.id) ?? [])
    .map(({ view }) => view);
  it.each(views.filter(({ id }) => playable.includes(id)).map((view) => [view.id, view] as const))(
    '%s is whole, and written in at least 12 px',
    (_, view) => {
      const zooms = arrangements.map((arrangement) => {
        const { width, height } = workshop.layOut(view, arrangement, 'live');
        return Math.min(room.width / width, room.height / height);
      });
      expect(Math.max(...zooms) * textStyles.panel.size).toBeGreaterThanOrEqual(12);
    },
  );
});

/** Neighbours of which the later one stands above and left of the earlier: a chain that was wrapped may run back, not up as well. */
function backwards(view: View, laidOut: LaidOut): string[] {
  const rects = new Map(laidOut.nodes.map(({ id, rect }) => [id, rect]));
  const drawn = view.nodes.filter(({ implied }) => !implied);
  return drawn.flatMap((a) =>
    drawn
      .filter((b) => a.parent === b.parent && a.place.row + a.place.rows <= b.place.row)
      .filter((b) => view.edges.some(({ from, to }) => from === a.id && to === b.id))
      .filter((b) => {
        const [ra, rb] = [rects.get(a.id)!, rects.get(b.id)!];
        return rb.x + rb.width <= ra.x && rb.y + rb.height <= ra.y;
      })
      .map((b) => `${b.id} stands before and above ${a.id}`),
  );
}

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
