import type { Browser } from '@playwright/test';

/** How wide one picture is on a sheet, in px. */
const pictureWidth = 640;

/** Writes all pictures of a walk into one PNG, row by row. */
export async function contactSheet(
  browser: Browser,
  pictures: readonly Buffer[],
  size: string,
  path: string,
): Promise<void> {
  const [width = 1, height = 1] = size.split('x').map(Number);
  const own = width < pictureWidth ? width / 1.3 : pictureWidth;
  const columns = width < pictureWidth ? 5 : 3;
  const page = await browser.newPage({ viewport: { width: Math.ceil(columns * (own + 8)), height: 400 } });
  const images = pictures.map(
    (picture) =>
      `<img width="${own}" height="${(own * height) / width}" src="data:image/jpeg;base64,${picture.toString('base64')}">`,
  );
  await page.setContent(
    `<body style="margin:0;display:grid;grid-template-columns:repeat(${columns},max-content);gap:8px;background:#888">${images.join('')}`,
  );
  await page.screenshot({ path, fullPage: true });
  await page.close();
}
