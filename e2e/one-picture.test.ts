import type { Page } from '@playwright/test';
import { diagrams } from '@/diagrams';
import { formatOf } from '@/lib/export';
import { arrangements, type LaidOut, type Layouts } from '@/lib/model';
import { defaultInput, secondsText, Timeline } from '@/lib/trace';
import { createWorkshop, embedFontFile, readTrace, servedFonts } from '@/lib/workshop';
import { PlayerPage } from './support/player';
import { difference, type Sight, sightOf } from './support/sight';
import { expect, test } from './support/test';

/**
 * How far two pictures may differ, as shares of the range of a colour: messages are drawn larger where the diagram is small.
 * That all scenarios are drawn with the same marks everywhere is held by `lib/workshop/one-picture.test.ts`.
 */
const tolerance = { mean: 0.026, worst: 0.45 };

const workshop = createWorkshop(process.cwd(), diagrams);

/** A run in the middle of each view's stories. */
const runs = diagrams.flatMap(({ id, annotation }) =>
  annotation.views.flatMap((view) => {
    const own = (workshop.scenarios(id) ?? []).filter((scenario) => scenario.view === view.id);
    const scenario = own[own.length >> 1];
    return scenario ? [{ id, scenario }] : [];
  }),
);

for (const [i, { id, scenario }] of runs.entries()) {
  const theme = i % 2 === 0 ? 'light' : 'dark';
  test(`${id} amid ${scenario.id} is one picture in page, small player and SVG, ${theme}`, async ({
    page,
    context,
  }) => {
    const trace = await readTrace(workshop.run(defaultInput(id, scenario)));
    const { beats } = new Timeline(trace.header, [...trace.events]);
    const at = beats[beats.length >> 1]!.t;
    const where = `scenario=${scenario.id}&t=${secondsText(at)}`;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const player = new PlayerPage(page);
    await player.openRun(`/${id}?play&${where}`);
    await player.rest();
    const onPage = await sightOf(page, '[data-node]');
    const wordsOnPage = await wordsOf(page, '.react-flow .box-node text');
    await page.goto(`/embed/${id}?${where}&controls=none&captions=false`);
    await expect(page.locator('body')).toHaveAttribute('data-state', 'paused');
    const inEmbed = await sightOf(page, '.picture:not([hidden]) [data-node]');
    const wordsInEmbed = await wordsOf(page, '.picture:not([hidden]) text');

    const file = await context.newPage();
    const layouts = workshop.layouts(id, 'live')![scenario.view]!;
    for (const [name, sight, words] of [
      ['page', onPage, wordsOnPage],
      ['small player', inEmbed, wordsInEmbed],
    ] as const) {
      const arrangement = arrangementOf(layouts, sight);
      const svg = workshop.exportRun(workshop.diagram(id)!, formatOf('svg')!, trace, {
        at,
        theme,
        arrangement,
      });
      await showFile(file, String(svg.body));
      const missing = without(words, await wordsOf(file, 'svg text'));
      expect.soft(missing, `${name}: words that the SVG has not`).toEqual([]);
      const { mean, worst } = difference(sight, await sightOf(file, 'g[id^="n-"]'));
      expect.soft(mean, `${name}, ${arrangement}: all of it`).toBeLessThanOrEqual(tolerance.mean);
      expect.soft(worst, `${name}, ${arrangement}: a patch`).toBeLessThanOrEqual(tolerance.worst);
    }
  });
}

/** All texts of elements, each as often as it is there. */
function wordsOf(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) => elements.map(({ textContent }) => textContent));
}

/** What is left of `all` when each of `some` takes one of its like away. */
function without(all: readonly string[], some: readonly string[]): string[] {
  const left = [...some];
  return all.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Shows an SVG on a page of its own, on a machine that has the fonts. */
async function showFile(file: Page, svg: string): Promise<void> {
  const faces = servedFonts('').map(({ family, weight, url }) => {
    const bytes = Buffer.from(embedFontFile(process.cwd(), url.slice(1))!).toString('base64');
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${bytes})}`;
  });
  const style = `${faces.join('')}body{margin:0}svg{width:1200px;height:660px}`;
  await file.setContent(`<style>${style}</style>${svg}`);
  await file.evaluate(() => document.fonts.ready);
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
