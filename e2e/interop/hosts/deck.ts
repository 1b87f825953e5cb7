import { existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { here } from './explorer';

const pictures = join(here, '../../pictures/hosts');
mkdirSync(pictures, { recursive: true });

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
};

interface Deck {
  readonly address: string;
  close(): void;
}

/** Serves a deck at `/`, and beside it what the hosts' packages hold, on an origin of its own. */
export function present(html: string): Promise<Deck> {
  return serve(html, join(here, 'node_modules'), null);
}

/** Serves the folder of a deck that is a page of many addresses. */
export async function presentFolder(folder: string): Promise<Deck> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  return serve(html, folder, html);
}

/** `otherwise`: what is answered where the folder has no file. */
async function serve(html: string, folder: string, otherwise: string | null): Promise<Deck> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path === '/' ? html : await readFile(join(folder, path)).catch(() => null);
    const body = file ?? otherwise;
    const type = path === '/' || file === null ? types['.html'] : types[extname(path)];
    response.writeHead(body === null ? 404 : 200, { 'content-type': type ?? 'application/octet-stream' });
    response.end(body ?? undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** A Chromium of `CHROMIUM_PATH`, of the system, or Playwright's own. */
export function launch(): Promise<Browser> {
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = process.env.CHROMIUM_PATH ?? system.find((path) => existsSync(path));
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
}

/** The player in a page, once it has its run. */
export async function player(page: Page): Promise<Frame> {
  const frame = await until(() => page.frames().find((each) => each.url().includes('/embed/')) ?? null);
  await frame.waitForSelector('body[data-state="paused"], body[data-state="playing"]', { timeout: 30_000 });
  return frame;
}

/** The number of the caption on show; 0 before the first. */
export async function beatOf(frame: Frame): Promise<number> {
  const text = await frame.textContent('.caption .count');
  return Number(/Beat (\d+)/.exec(text ?? '')?.[1] ?? 0);
}

/** Waits until a player shows a caption. */
export async function showing(frame: Frame, beat: number): Promise<void> {
  await until(async () => (await beatOf(frame)) === beat || null);
}

export async function photograph(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** What `ask` answers once it is not null. Throws when half a minute has passed. */
async function until<T>(ask: () => T | null | Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await ask();
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('half a minute has passed');
}
