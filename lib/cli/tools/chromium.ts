import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Quiet on the network and steady without a GPU; a sandbox is impossible for root. */
export const chromiumFlags: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium to test with: `CHROMIUM_PATH`, one of the system, Playwright's own; null when there is none. */
export function findChromium(): string | null {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROMIUM_PATH names ${asked}, which does not exist`);
    return asked;
  }
  return [...systemPaths, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/** As `findChromium`, but installs one when there is none, saying what it does. Throws when that fails. */
export function needChromium(): string {
  const found = findChromium();
  if (found) return found;
  say('No Chromium found. Downloading one with "playwright install chromium" …');
  const download = spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  if (download.status !== 0) installFromDebian();
  const installed = findChromium();
  if (!installed) throw new Error('Chromium could not be installed: install one and set CHROMIUM_PATH');
  return installed;
}

function installFromDebian(): void {
  if (!isDebian() || process.getuid?.() !== 0) {
    throw new Error('The download of Chromium failed: install one and set CHROMIUM_PATH');
  }
  say('The download failed. Installing Debian\'s: "apt-get update && apt-get install -y chromium" …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    stdio: 'inherit',
    env,
  });
}

function isDebian(): boolean {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
