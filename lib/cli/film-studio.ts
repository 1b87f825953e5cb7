import { chromium, type Page } from '@playwright/test';
import { FilmError, type FilmFile, type FilmOptions, type FilmScene } from '@/lib/film';
import type { FilmPage, PageFilm, PageRun } from '@/lib/film/page';
import { embedFontFile, servedFonts } from '@/lib/workshop';
import { UsageError } from './command';
import { chromiumFlags, findChromium } from './tools/chromium';
import { bundleEmbed } from './tools/embed-bundle';
import { root } from './tools/step';

/** Encoders work on secure pages only, and `localhost` counts as one; nothing is served there. */
const address = 'http://localhost/film';

/** Makes films of one run in a Chromium without a window. */
export class FilmStudio {
  readonly #page: Page;
  #progress: (share: number) => void = () => {};

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Runs `work` with a studio, and closes the browser afterwards. Throws UsageError where there is no Chromium. */
  static async with<T>(
    run: { readonly scene: FilmScene; readonly trace: string },
    work: (studio: FilmStudio) => Promise<T>,
  ): Promise<T> {
    const executablePath = findChromium();
    if (!executablePath)
      throw new UsageError(
        'films are made by a Chromium, and none was found: install one, or set CHROMIUM_PATH',
      );
    const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
    try {
      const page = await browser.newPage();
      const studio = new FilmStudio(page);
      await page.route('**/*', (route) =>
        route.request().url() === address
          ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Film</title>' })
          : route.abort(),
      );
      await page.exposeFunction('filmProgress', (share: number) => studio.#progress(share));
      await page.goto(address);
      await page.addScriptTag({ content: await bundleEmbed('film.js') });
      await page.evaluate((given) => (Reflect.get(globalThis, 'filmPage') as FilmPage).open(given), {
        ...run,
        fonts: fonts(),
      } satisfies PageRun);
      return await work(studio);
    } finally {
      await browser.close();
    }
  }

  /** `progress` is told the share that is done. Throws FilmError when the browser cannot make it. */
  async make(options: FilmOptions, progress: (share: number) => void): Promise<FilmFile> {
    this.#progress = progress;
    const film: PageFilm = await this.#page
      .evaluate((given) => (Reflect.get(globalThis, 'filmPage') as FilmPage).make(given), options)
      .catch((error: unknown) => {
        // What is thrown in a page arrives as words.
        const said = /FilmError: ([^\n]+)/.exec(String(error))?.[1];
        throw said === undefined ? error : new FilmError(said);
      });
    return { ...film, bytes: bytesOf(film.bytes), poster: bytesOf(film.poster) };
  }
}

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

function fonts(): PageRun['fonts'] {
  return servedFonts('').flatMap(({ family, weight, url }) => {
    const bytes = embedFontFile(root, url.slice(1));
    return bytes ? [{ family, weight, data: Buffer.from(bytes).toString('base64') }] : [];
  });
}
