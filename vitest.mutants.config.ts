import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { mutated, sitesOf } from './lib/cli/tools/mutants/sites';

/** Which finding of which file is turned into its opposite: a path from this folder, and a number from 0. Without them nothing is. */
const { MUTANT_FILE = '', MUTANT_SITE = '0' } = process.env;
const root = new URL('.', import.meta.url).pathname;

/** The tests of guarantees, with one of their findings turned: `npm run test:mutants` runs them once for each. */
export default defineConfig({
  resolve: { alias: { '@': root } },
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      load(id) {
        if (MUTANT_FILE === '' || id !== `${root}${MUTANT_FILE}`) return null;
        const text = readFileSync(id, 'utf8');
        return mutated(text, sitesOf(id, text)[Number(MUTANT_SITE)]!);
      },
    },
  ],
  test: {
    include: ['diagrams/**/*.test.ts'],
    testNamePattern: /catches its mutant|a model with a mistake|each finding is made/,
    environment: 'node',
    bail: 1,
    reporters: ['dot'],
    testTimeout: 60_000,
  },
});
