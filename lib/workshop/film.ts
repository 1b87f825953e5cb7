import { slimLayout, slimView } from '@/lib/embed';
import { marksOf, type Theme } from '@/lib/export';
import type { FilmScene } from '@/lib/film';
import { arrangements } from '@/lib/model';
import { fittingLayout } from '@/lib/play';
import { type Embed, titleOf } from './embed';
import type { Workshop } from './workshop';

/** What a film of an embed's run is made of beside the run, in the arrangement that is larger on a slide. */
export function filmScene(workshop: Workshop, embed: Embed): FilmScene {
  const { diagram, view, options } = embed;
  const theme: Theme = options.theme === 'dark' ? 'dark' : 'light';
  const laidOut = fittingLayout(
    arrangements.map((arrangement) => workshop.layOut(view, arrangement, 'live')),
    { width: 1224, height: 572 },
  );
  // Words that belong to no box stand where captions are.
  const shown = { ...view, notes: [] };
  return {
    title: titleOf(embed),
    theme,
    ...marksOf({ diagram, views: [{ view: shown, laidOut }], theme }),
    view: slimView(view),
    laidOut: slimLayout(laidOut),
  };
}
