import { diagrams } from '@/diagrams';
import { formatOf } from '@/lib/export';
import { arrangements, type LaidOut, type Layouts } from '@/lib/model';
import { defaultInput, secondsText, Timeline } from '@/lib/trace';
import { createWorkshop, readTrace } from '@/lib/workshop';
import { PlayerPage } from './support/player';
import { difference, type Sight, sightOf } from './support/sight';
import { expect, test } from './support/test';

/**
 * How far two pictures may differ, as shares of the range of a colour: their text is set by two painters, and messages are drawn
 * larger where the diagram is small.
 */
const tolerance = { mean: 0.03, worst: 0.3 };

const workshop = createWorkshop(process.cwd(), diagrams);

for (const { id } of diagrams) {
  for (const [i, scenario] of (workshop.scenarios(id) ?? []).entries()) {
    test(`${id} amid ${scenario.id} is one picture in page, small player and SVG`, async ({ page }) => {
      const diagram = workshop.diagram(id)!;
      const trace = await readTrace(workshop.run(defaultInput(id, scenario)));
      const { beats } = new Timeline(trace.header, [...trace.events]);
      const at = beats[beats.length >> 1]!.t;
      const where = `scenario=${scenario.id}&t=${secondsText(at)}`;
      // Every other scenario in the dark.
      const theme = i % 2 === 0 ? 'light' : 'dark';
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });

      const player = new PlayerPage(page);
      await player.openRun(`/${id}?play&${where}`);
      await player.rest();
      const seen = await sightOf(page, '[data-node]');
      await page.goto(`/embed/${id}?${where}&controls=none&captions=false`);
      await expect(page.locator('body')).toHaveAttribute('data-state', 'paused');
      const small = await sightOf(page, '.picture:not([hidden]) [data-node]');

      const layouts = workshop.layouts(id, 'live')!;
      for (const [name, sight] of [
        ['page', seen],
        ['small player', small],
      ] as const) {
        const arrangement = arrangementOf(layouts[scenario.view]!, sight);
        const { body } = workshop.exportRun(diagram, formatOf('svg')!, trace, { at, theme, arrangement });
        await page.setContent(`<body style="margin:0">${body}`);
        await page.locator('svg').evaluate((svg) => svg.setAttribute('style', 'width:1200px;height:660px'));
        const { mean, worst } = difference(sight, await sightOf(page, 'g[id^="n-"]'));
        expect.soft(mean, `${name}, ${arrangement}: all of it`).toBeLessThanOrEqual(tolerance.mean);
        expect.soft(worst, `${name}, ${arrangement}: a patch`).toBeLessThanOrEqual(tolerance.worst);
      }
    });
  }
}

/** The arrangement whose nodes take a place of this shape. */
function arrangementOf(layouts: Layouts[string], { aspect }: Sight) {
  const off = (laidOut: LaidOut) => {
    const side = (of: (box: LaidOut['nodes'][number]) => [number, number]) => {
      const ends = laidOut.nodes.map(of);
      return Math.max(...ends.map(([, to]) => to)) - Math.min(...ends.map(([from]) => from));
    };
    const width = side(({ rect: { x, width } }) => [x, x + width]);
    const height = side(({ rect: { y, height } }) => [y, y + height]);
    return Math.abs(Math.log(width / height / aspect));
  };
  return [...arrangements].sort((a, b) => off(layouts[a]) - off(layouts[b]))[0]!;
}
