import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { explorerProcess } from '../lib/cli/testing/explorer';
import { PlayerPage } from './support/player';
import { expect, test } from './support/test';

/** Opens a run with the panel in which films are made. */
async function openFilms(page: Page): Promise<void> {
  const player = new PlayerPage(page);
  await player.openRun('/saga?play&scenario=payment-refused&at=0');
  await player.panel('Export').click();
  await page.getByRole('combobox', { name: 'Format' }).selectOption('film');
}

/** Makes a file of the first captions, small and quick; answers its bytes. */
async function make(page: Page, kind: string, button: string): Promise<Buffer> {
  await page.getByRole('radio', { name: kind, exact: true }).check();
  await page.getByRole('combobox', { name: 'From' }).selectOption('0');
  await page.getByRole('combobox', { name: 'Through' }).selectOption('1');
  await page.getByRole('radio', { name: '540' }).check();
  await page.getByRole('radio', { name: '4×' }).check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await download).path());
}

/** What a video shows at shares of its length, and that length in seconds. */
async function watched(
  page: Page,
  bytes: Buffer,
  type: string,
): Promise<{ duration: number; looks: string[] }> {
  return page.evaluate(
    async ([base64, type]) => {
      const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const video = document.createElement('video');
      video.muted = true;
      video.src = URL.createObjectURL(new Blob([data], { type }));
      await new Promise((resolve, reject) => {
        video.onloadeddata = resolve;
        video.onerror = () => reject(new Error(video.error?.message));
      });
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [video.videoWidth / 4, video.videoHeight / 4];
      const context = canvas.getContext('2d')!;
      const looks: string[] = [];
      for (const share of [0.05, 0.5, 0.9]) {
        video.currentTime = share * video.duration;
        await new Promise((resolve) => {
          video.onseeked = resolve;
        });
        // What is sought can come to the canvas a little later than the news of it.
        for (let tries = 0; tries < 20; tries++) {
          context.drawImage(video, 0, 0, canvas.width, canvas.height);
          if (canvas.toDataURL() !== looks.at(-1)) break;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        looks.push(canvas.toDataURL());
      }
      return { duration: video.duration, looks };
    },
    [bytes.toString('base64'), type] as const,
  );
}

/** The length that the panel says a film has, in seconds. */
async function said(page: Page): Promise<number> {
  return Number(/([\d.]+) s,/.exec(await page.locator('figcaption').innerText())![1]);
}

for (const [kind, type] of [
  ['MP4', 'video/mp4'],
  ['WebM', 'video/webm'],
] as const) {
  test(`a run is made a film as ${kind}: its frames differ, and it lasts as long as it says`, async ({
    page,
  }) => {
    await openFilms(page);
    const bytes = await make(page, kind, `Make ${kind.toUpperCase()}`);
    const { duration, looks } = await watched(page, bytes, type);
    expect(new Set(looks).size).toBe(looks.length);
    expect(Math.abs(duration - (await said(page)))).toBeLessThan(0.1);
    await expect(page.locator('figure video')).toBeVisible();
  });
}

test('a run is made a GIF that repeats, with frames that differ', async ({ page }) => {
  await openFilms(page);
  const bytes = await make(page, 'GIF', 'Make GIF');
  const film = await page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const decoder = new ImageDecoder({ data, type: 'image/gif' });
    await Promise.all([decoder.tracks.ready, decoder.completed]);
    const { frameCount, repetitionCount } = decoder.tracks.selectedTrack!;
    const canvas = new OffscreenCanvas(240, 135);
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    let duration = 0;
    const looks = new Set<string>();
    for (let frameIndex = 0; frameIndex < frameCount; frameIndex++) {
      const { image } = await decoder.decode({ frameIndex });
      duration += (image.duration ?? 0) / 1e6;
      context.drawImage(image, 0, 0, 240, 135);
      looks.add(context.getImageData(0, 0, 240, 135).data.join());
      image.close();
    }
    return { frameCount, repeats: repetitionCount, duration, looks: looks.size };
  }, bytes.toString('base64'));
  expect(film.repeats).toBe(Number.POSITIVE_INFINITY);
  expect(film.frameCount).toBeGreaterThan(8);
  // Neighbours may differ by less than is left of them at a quarter of the size.
  expect(film.looks).toBeGreaterThan(film.frameCount / 2);
  expect(Math.abs(film.duration - (await said(page)))).toBeLessThan(0.1);
});

test('a film is given up halfway, and the panel is ready for the next', async ({ page }) => {
  await openFilms(page);
  await page.getByRole('radio', { name: 'MP4', exact: true }).check();
  await page.getByRole('radio', { name: '1080' }).check();
  let saved = false;
  page.on('download', () => {
    saved = true;
  });
  await page.getByRole('button', { name: 'Make MP4' }).click();
  await expect(page.getByRole('progressbar', { name: 'Making the film' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Make MP4' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Export' }).getByRole('alert')).toHaveCount(0);
  expect(saved).toBe(false);
});

test('the command line makes the same film', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'explorer-film-'));
  const out = join(folder, 'saga.mp4');
  const asked = ['--beats', '0-1', '--height', '540', '--speed', '4', '--out', out];
  const outcome = await explorerProcess('film', 'saga', 'payment-refused', ...asked);
  expect(outcome).toMatchObject({ code: 0, err: '' });
  await page.goto('/');
  const { duration, looks } = await watched(page, readFileSync(out), 'video/mp4');
  expect(new Set(looks).size).toBe(looks.length);
  expect(duration).toBeGreaterThan(1);
  rmSync(folder, { recursive: true });
});

test('without a run, the panel opens one', async ({ page }) => {
  await page.goto('/saga');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('combobox', { name: 'Format' }).selectOption('Animation / video');
  await page.getByRole('button', { name: 'Open a run' }).click();
  await expect(page.getByRole('button', { name: 'Make MP4' })).toBeVisible({ timeout: 20_000 });
});
