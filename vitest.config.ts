import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': new URL('.', import.meta.url).pathname } },
  test: {
    include: ['{app,components,diagrams,lib}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Property tests take their time on a small machine; a hang still fails.
    testTimeout: process.env.DEEP ? 3_600_000 : 60_000,
  },
});
