import { defineConfig } from '@playwright/test';
import { chromiumFlags, needChromium } from './lib/cli/tools/chromium';

/** A port of its own, so that a server at the usual one is neither used nor disturbed. */
const port = Number(process.env.E2E_PORT ?? 3187);

export default defineConfig({
  testDir: 'e2e',
  testIgnore: 'interop/**',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  snapshotPathTemplate: 'e2e/snapshots/{testFileName}/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [
    ['list'],
    ['json', { outputFile: 'test-results/browser.json' }],
    ['html', { open: 'never', outputFolder: 'playwright-report' }],
  ],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 720 },
    // A trace is recorded of every test and kept of those that fail, which takes longer than most tests: `TRACE=1` asks for it.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: needChromium(), args: [...chromiumFlags] },
  },
  webServer: {
    command: 'npx tsx lib/cli/tools/serve.ts',
    env: { PORT: String(port) },
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
