import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { chromiumFlags, needChromium } from './chromium';
import { freshBuild } from './fresh-build';
import { emptyPageScripts } from './page-scripts';
import { quit, serve } from './serve';

/** kB of gzipped JavaScript: what each step may load beyond what an empty page of the same build does. */
const budgets = { gallery: 45, diagram: 115, play: 85, embed: 30 };

const port = 3188;

/** Loads `path`, presses Play if asked to; answers the scripts loaded before and after, with their gzipped bytes. */
async function loaded(browser: Browser, address: string, path: string, play: boolean) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const scripts = new Map<string, number>();
  const pending: Promise<void>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js')) return;
    pending.push(
      response.body().then(
        (body) => void scripts.set(pathname, gzipSync(body).length),
        () => void scripts.delete(pathname),
      ),
    );
  });
  const settled = async () => {
    await page.waitForLoadState('networkidle');
    await Promise.all(pending);
    return new Map(scripts);
  };
  await page.goto(`${address}${path}`);
  const first = await settled();
  if (!play) {
    await page.close();
    return { first, later: new Map<string, number>() };
  }
  await page.getByRole('button', { name: /^Play/ }).first().click({ timeout: 10_000 });
  // What is playing may go on fetching: a quiet second is enough to have loaded its code.
  await page.waitForTimeout(1000);
  const all = await settled();
  await page.close();
  return { first, later: new Map([...all].filter(([path]) => !first.has(path))) };
}

function kilobytes(
  scripts: ReadonlyMap<string, number>,
  without: ReadonlyMap<string, number> = new Map(),
): number {
  let bytes = 0;
  for (const [path, size] of scripts) if (!without.has(path)) bytes += size;
  return bytes / 1000;
}

const folder = await freshBuild();
const empty = emptyPageScripts(folder);
process.stdout.write(`An empty page loads ${kilobytes(empty).toFixed(1)} kB of gzipped JavaScript.\n`);

const server = await serve(port).catch(quit);
const browser = await chromium.launch({ executablePath: needChromium(), args: [...chromiumFlags] });
let over = 0;
function check(what: string, size: number, budget: number): void {
  if (size > budget) over++;
  const verdict = size > budget ? 'OVER its budget' : 'ok';
  process.stdout.write(`${what.padEnd(13)} +${size.toFixed(1).padStart(6)} kB of ${budget} kB: ${verdict}\n`);
}
try {
  const gallery = await loaded(browser, server.address, '/', false);
  check('Gallery', kilobytes(gallery.first, empty), budgets.gallery);
  const embed = await loaded(browser, server.address, '/embed/cdc-pipeline', true);
  check('Embed', kilobytes(embed.first) + kilobytes(embed.later), budgets.embed);
  const diagram = await loaded(browser, server.address, '/cdc-pipeline', false);
  check('Diagram page', kilobytes(diagram.first, empty), budgets.diagram);
  const playing = await loaded(browser, server.address, '/cdc-pipeline', true).catch((error: Error) => {
    over++;
    process.stdout.write(`Play          could not be pressed: ${error.message.split('\n', 1)[0]}\n`);
  });
  if (playing) check('Play', kilobytes(playing.later), budgets.play);
} finally {
  await browser.close();
  await server.close();
}
process.exit(over === 0 ? 0 : 1);
