import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { launch, photograph, player, presentFolder, showing } from './deck';
import { explorer, here } from './explorer';

const project = join(here, 'slidev');
const folder = join(project, 'deck');

test('the clicks of a Slidev slide step the captions', async () => {
  const source = await explorer(3193);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'components'), { recursive: true });
  copyFileSync(
    join(here, '../../../lib/embed/recipes/Architecture.vue'),
    join(folder, 'components/Architecture.vue'),
  );
  writeFileSync(
    join(folder, 'slides.md'),
    `---
theme: default
canvasWidth: 1280
---

# Saga

---
clicks: 9
---

<Architecture server="${source.address}" diagram="saga" scenario="payment-refused" theme="dark" :beat="$clicks" />

---

# The end
`,
  );
  execFileSync('npx', ['slidev', 'build', 'deck/slides.md', '--out', 'dist'], {
    cwd: project,
    stdio: 'ignore',
  });
  const deck = await presentFolder(join(folder, 'dist'));
  const browser = await launch();
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
    colorScheme: 'dark',
  });
  await page.goto(`${deck.address}2`);
  const frame = await player(page);
  for (const beat of [1, 2, 3]) {
    await page.keyboard.press('ArrowRight');
    await showing(frame, beat);
  }
  await photograph(page, 'slidev-dark');
  await page.keyboard.press('ArrowLeft');
  await showing(frame, 2);
  await browser.close();
  deck.close();
  source.close();
});
