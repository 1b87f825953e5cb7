import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Marp } from '@marp-team/marp-core';
import { launch, photograph, player, present, showing } from './deck';
import { explorer } from './explorer';

test('a Marp slide shows the player, which its own buttons and keys step', async () => {
  const source = await explorer(3192);
  const browser = await launch();
  const slides = ['light', 'dark'].map(
    (theme) =>
      `${theme === 'dark' ? '<!-- _class: invert -->\n' : ''}<iframe src="${source.address}/embed/cdc-pipeline?scenario=steady-flow&amp;theme=${theme}&amp;background=transparent" title="CDC" style="width:100%;height:100%;border:0"></iframe>`,
  );
  const { html, css } = new Marp({ html: true, script: false }).render(
    `# CDC\n\n---\n\n${slides.join('\n\n---\n\n')}`,
  );
  const deck = await present(
    `<!doctype html><meta charset="utf-8"><title>Deck</title><style>${css}</style>${html}`,
  );
  const page = await browser.newPage({ viewport: { width: 1280, height: 740 }, reducedMotion: 'reduce' });
  await page.goto(deck.address);
  const frames = page.locator('iframe');
  assert.equal(await frames.count(), 2);
  for (const [i, theme] of ['light', 'dark'].entries()) {
    await frames.nth(i).scrollIntoViewIfNeeded();
    const frame = await (await frames.nth(i).elementHandle())!.contentFrame();
    await frame!.waitForSelector('body[data-state="paused"]', { timeout: 30_000 });
    await frame!.click('button[aria-label="Next caption"]');
    await frame!.click('button[aria-label="Next caption"]');
    await showing(frame!, 2);
    await page.keyboard.press('PageDown');
    await showing(frame!, 3);
    await photograph(page, `marp-${theme}`);
  }
  await player(page);
  await browser.close();
  deck.close();
  source.close();
});
