import type { Browser } from '@playwright/test';
import type { BeatEvent } from '@/lib/trace';
import { barFlaws, flaws, insideFlaws } from '../support/flaws';
import { PlayerPage } from '../support/player';
import { jumped, type StepLook, stepTo } from '../support/stage';
import type { Scene } from './scenarios';

/** A scenario stepped through at one size. */
export interface Walk {
  readonly name: string;
  /** Nodes not wholly in the window, summed over the steps. */
  readonly cut: number;
  /** Steps at which the graph moved though all of it was in the window. */
  readonly jumps: number;
  /** In px. */
  readonly smallest: number;
  readonly flaws: readonly string[];
  /** One JPEG for each step; none unless asked for. */
  readonly pictures: readonly Buffer[];
}

/** `size`: such as `1280x720`. */
export async function walk(
  browser: Browser,
  address: string,
  { diagram, id }: Scene,
  beats: readonly BeatEvent[],
  size: string,
  withPictures: boolean,
): Promise<Walk> {
  const [width, height] = size.split('x').map(Number);
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: width!, height: height! },
    reducedMotion: 'reduce',
    hasTouch: width! < 500,
  });
  // The compiler of the script names functions by a helper that pages do not have.
  await context.addInitScript('globalThis.__name ??= (named) => named');
  const page = await context.newPage();
  const player = new PlayerPage(page);
  await player.openRun(`/${diagram}?play&scenario=${id}`);
  await player.pause();
  await player.scrub(0);
  const looks: StepLook[] = [];
  const seen: string[] = [];
  const pictures: Buffer[] = [];
  for (const { text } of beats) {
    const look = await stepTo(page, text);
    looks.push(look);
    const all = [
      ...look.flaws,
      ...(await flaws(page)),
      ...(await insideFlaws(page)),
      ...(await barFlaws(page)),
    ];
    seen.push(...all.map((flaw) => `"${text.slice(0, 40)}": ${flaw}`));
    if (withPictures) pictures.push(await page.screenshot({ type: 'jpeg', quality: 70 }));
  }
  await context.close();
  return {
    name: `${diagram}/${id}`,
    cut: looks.reduce((sum, { cut }) => sum + cut.length, 0),
    jumps: looks.filter((look, i) => i > 0 && jumped(looks[i - 1]!, look)).length,
    smallest: Math.min(...looks.map(({ smallest }) => smallest)),
    flaws: seen,
    pictures,
  };
}
