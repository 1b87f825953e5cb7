import { mkdir } from 'node:fs/promises';
import { type Browser, chromium } from '@playwright/test';
import { chromiumFlags, needChromium } from '@/lib/cli/tools/chromium';
import { serve } from '@/lib/cli/tools/serve';
import { aheadOfPicture, beatsOf } from '../support/stage';
import { motionShare } from './motion';
import { scenariosOf, type Told, telling } from './scenarios';
import { contactSheet } from './sheet';
import { type Walk, walk } from './walk';

/**
 * Steps through every scenario in a real browser at the sizes of a projector, a wall and a phone, and prints what no
 * audience may see. `npm run stage -- saga 1280x720` does one diagram at one size. Contact sheets: test-results/stage.
 */
const port = Number(process.env.PORT ?? 3189);
const sizes = ['1280x720', '1920x1080', '390x844'];
const folder = 'test-results/stage';

const asked = process.argv.slice(2);
const chosenSizes = sizes.filter(
  (size) => asked.length === 0 || asked.includes(size) || !asked.some((each) => sizes.includes(each)),
);
const diagrams = asked.filter((each) => !sizes.includes(each));

const server = await serve(port);
const browser = await chromium.launch({ executablePath: needChromium(), args: [...chromiumFlags] });
await mkdir(folder, { recursive: true });
const scenarios = (await scenariosOf(server.address)).filter(
  ({ diagram }) => diagrams.length === 0 || diagrams.includes(diagram),
);
const told = new Map<string, Told>();
for (const each of scenarios) told.set(`${each.diagram}/${each.id}`, await telling(server.address, each));

for (const [key, { events, header }] of told) {
  const share = Math.round(motionShare(header, events) * 100);
  const ahead = aheadOfPicture(events).length;
  print(
    `${key.padEnd(44)} captions ${beatsOf(events).length}, ahead of their picture ${ahead}, in motion ${share} %`,
  );
}
const shares = [...told.values()]
  .map(({ header, events }) => motionShare(header, events))
  .sort((a, b) => a - b);
const aheads = [...told.values()].reduce((sum, { events }) => sum + aheadOfPicture(events).length, 0);
print(
  `In total: captions ahead of their picture ${aheads}, median share of time in motion ${Math.round((shares[shares.length >> 1] ?? 0) * 100)} %`,
);

for (const size of chosenSizes) await atSize(browser, size);
await browser.close();
await server.close();

async function atSize(browser: Browser, size: string): Promise<void> {
  const walks: Walk[] = [];
  for (const each of scenarios) {
    const { events } = told.get(`${each.diagram}/${each.id}`)!;
    const walked = await walk(browser, server.address, each, beatsOf(events), size, true);
    walks.push(walked);
    const { name, cut, jumps, smallest, flaws } = walked;
    print(
      `${size} ${name.padEnd(44)} nodes cut ${cut}, jumps ${jumps}, smallest text ${smallest.toFixed(1)} px`,
    );
    for (const flaw of new Set(flaws)) print(`    ${flaw}`);
    await contactSheet(browser, walked.pictures, size, `${folder}/${name.replace('/', '-')}-${size}.png`);
  }
  const sum = (of: (walked: Walk) => number) => walks.reduce((total, each) => total + of(each), 0);
  print(
    `${size} in total: nodes cut ${sum(({ cut }) => cut)}, jumps ${sum(({ jumps }) => jumps)}, ` +
      `smallest text ${Math.min(...walks.map(({ smallest }) => smallest)).toFixed(1)} px, ` +
      `other flaws ${sum(({ flaws }) => flaws.length)}`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
