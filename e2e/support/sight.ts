import type { Page, PageScreenshotOptions } from '@playwright/test';

type Clip = NonNullable<PageScreenshotOptions['clip']>;

/** The graph alone, from the outermost sides of its nodes, as small as a thumbnail: RGB, row by row. */
export interface Sight {
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly number[];
  /** Of what was cropped, in px of the screen. */
  readonly aspect: number;
}

/** How wide a picture is when two are compared, in px. */
const width = 160;

/** What is seen of a page's graph; `nodes` selects the elements of its nodes. */
export async function sightOf(page: Page, nodes: string): Promise<Sight> {
  // A page behind another one draws nothing new.
  await page.bringToFront();
  await page.evaluate(() => document.fonts.ready);
  const clip = await page.locator(nodes).evaluateAll((elements) => {
    const boxes = elements
      .map((element) => element.getBoundingClientRect())
      .filter((box) => box.width > 0 && box.height > 0);
    const [x, y] = [Math.min(...boxes.map(({ left }) => left)), Math.min(...boxes.map(({ top }) => top))];
    return {
      x,
      y,
      width: Math.max(...boxes.map(({ right }) => right)) - x,
      height: Math.max(...boxes.map(({ bottom }) => bottom)) - y,
    };
  });
  const shot = await stillShot(page, clip);
  const height = Math.round((width * clip.height) / clip.width);
  const blank = await page.context().newPage();
  const pixels = await blank.evaluate(
    async ([shot, width, height]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${shot}`;
      await image.decode();
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d')!;
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, width, height);
      return [...context.getImageData(0, 0, width, height).data].filter((_, i) => i % 4 !== 3);
    },
    [shot, width, height] as const,
  );
  await blank.close();
  return { width, height, pixels, aspect: clip.width / clip.height };
}

/** What is seen once nothing changes any more: fonts swap and panels fade in. Base64 of a PNG. */
async function stillShot(page: Page, clip: Clip): Promise<string> {
  let before = '';
  for (let look = 0; look < 20; look++) {
    const shot = (await page.screenshot({ clip })).toString('base64');
    if (shot === before) return shot;
    before = shot;
    await page.waitForTimeout(150);
  }
  throw new Error(`the picture at ${page.url()} does not come to rest`);
}

/** How much two pictures differ: on average, and at their worst patch of 8 by 8; shares of the range of a colour. */
export function difference(a: Sight, b: Sight): { readonly mean: number; readonly worst: number } {
  const height = Math.min(a.height, b.height);
  const patches = new Map<string, number[]>();
  let sum = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < a.width; x++) {
      const at = (y * a.width + x) * 3;
      const off =
        [0, 1, 2].reduce((most, i) => most + Math.abs(a.pixels[at + i]! - b.pixels[at + i]!), 0) / 765;
      sum += off;
      const patch = `${x >> 3} ${y >> 3}`;
      patches.set(patch, [...(patches.get(patch) ?? []), off]);
    }
  }
  const means = [...patches.values()].map((each) => each.reduce((total, one) => total + one, 0) / 64);
  return { mean: sum / (a.width * height), worst: Math.max(...means) };
}
