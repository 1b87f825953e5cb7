import { cardOf, stillOf, type Theme } from '@/lib/export';
import { arrangements, type Density, type LaidOut } from '@/lib/model';
import { fittingLayout } from '@/lib/play';
import { Timeline } from '@/lib/trace';
import type { Embed } from './embed';
import { openFonts } from './fonts';
import { readTrace } from './read-trace';
import type { Workshop } from './workshop';

/**
 * What a page that links to a diagram shows of it, as a PNG of 1200 x 630 px: the view, or its run at the instant or caption
 * that the options name. `root`: the folder that holds `node_modules`.
 */
export async function cardFile(workshop: Workshop, root: string, embed: Embed): Promise<Uint8Array> {
  const { diagram, view, run, options } = embed;
  const theme: Theme = options.theme === 'dark' ? 'dark' : 'light';
  const { start } = options;
  const live = run !== null && start !== null;
  const laidOut = fitting(workshop, embed, live ? 'live' : 'still');
  const fonts = openFonts(root);
  const title = diagram.title;
  const second = diagram.views.length > 1 ? view.title : '';
  if (!live) return cardOf({ diagram, views: [{ view, laidOut }], theme, fonts }, title, second);

  const { header, events } = await readTrace(workshop.run(run.input));
  const timeline = new Timeline(header, events);
  const beat = start.type === 'beat' ? timeline.beats[Math.min(start.beat, timeline.beats.length) - 1] : null;
  const at = start.type === 'time' ? start.time : (beat?.t ?? 0);
  const still = stillOf(view, laidOut, timeline, at, theme);
  return cardOf({ diagram, views: [still], theme, fonts }, title, run.scenario.title);
}

/** The arrangement that is larger on a card, which is about twice as wide as high where the picture is. */
function fitting(workshop: Workshop, { view }: Embed, density: Density): LaidOut {
  return fittingLayout(
    arrangements.map((arrangement) => workshop.layOut(view, arrangement, density)),
    { width: 2.3, height: 1 },
  );
}
