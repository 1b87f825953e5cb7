import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { beatOf, launch, photograph, player, present, showing } from './deck';
import { explorer } from './explorer';

let browser: Browser;
let source: Awaited<ReturnType<typeof explorer>>;
before(async () => {
  source = await explorer(3191);
  browser = await launch();
});
after(async () => {
  await browser.close();
  source.close();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the fragments of a reveal.js slide step the captions: ${theme}`, async () => {
    const deck = await present(`<!doctype html><meta charset="utf-8"><title>Deck</title>
<link rel="stylesheet" href="/reveal.js/dist/reveal.css">
<link rel="stylesheet" href="/reveal.js/dist/theme/${theme === 'light' ? 'white' : 'black'}.css">
<div class="reveal"><div class="slides">
<section><h2>Saga</h2></section>
<section><architecture-diagram class="r-stretch" diagram="saga" scenario="payment-refused" theme="${theme}" background="transparent"></architecture-diagram></section>
<section><h2>The end</h2></section>
</div></div>
<script src="${source.address}/embed.js"></script>
<script src="${source.address}/recipes/reveal.js"></script>
<script src="/reveal.js/dist/reveal.js"></script>
<script>Reveal.initialize({ width: 1280, height: 720, margin: 0.02, hash: false, transition: 'none', plugins: [ArchitectureExplorer] });</script>`);
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
    await page.goto(deck.address);
    await page.waitForSelector('.reveal.ready');
    await page.keyboard.press('ArrowRight');
    const frame = await player(page);
    await page.waitForSelector('[data-architecture-beat="3"]', { state: 'attached' });
    for (const beat of [1, 2, 3]) {
      await page.keyboard.press('ArrowRight');
      await showing(frame, beat);
    }
    await photograph(page, `reveal-${theme}`);
    await page.keyboard.press('ArrowLeft');
    await showing(frame, 2);
    const beats = await page.locator('[data-architecture-beat]').count();
    for (let beat = 3; beat <= beats; beat++) {
      await page.keyboard.press('ArrowRight');
      await showing(frame, beat);
    }
    assert.equal(await beatOf(frame), beats);
    // The clicker that brought the last caption goes on to the next slide.
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('section.present >> text=The end');
    await page.close();
    deck.close();
  });
}
