import { existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

export const here = new URL('.', import.meta.url).pathname;
export const pictures = join(here, '../pictures/interop');
mkdirSync(pictures, { recursive: true });

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Serves a folder on the loopback. */
export async function serve(folder: string): Promise<{ server: Server; address: string }> {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const body = await readFile(join(folder, path)).catch(() => null);
    response.writeHead(body === null ? 404 : 200, { 'content-type': types[extname(path)] ?? 'text/plain' });
    response.end(body ?? undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
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

/** A page that may talk to the loopback only; what it asked of others is in `strangers`, what went wrong in `errors`. */
export async function openPage(
  browser: Browser,
): Promise<{ page: Page; strangers: string[]; errors: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 1200 } });
  const strangers: string[] = [];
  const errors: string[] = [];
  await context.route(/.*/, (route) => {
    const url = route.request().url();
    if (/^(data|blob|about):|^http:\/\/127\.0\.0\.1/.test(url)) return route.continue();
    strangers.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  return { page, strangers, errors };
}
