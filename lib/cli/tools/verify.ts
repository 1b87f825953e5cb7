import { run } from './step';

/**
 * The gate, cheapest first. Each step runs even when one before it failed, so that one run tells everything. `--tested`
 * leaves the unit tests out: they have just run.
 */
const steps: readonly (readonly [title: string, command: string, ...args: string[]])[] = [
  ['Format and lint', 'biome', 'ci', '--error-on-warnings', '.'],
  ['Types of routes', 'next', 'typegen'],
  ['Types', 'tsc', '--noEmit'],
  ['Import law', 'tsx', 'lib/cli/tools/import-law.ts'],
  ['Dead code', 'knip'],
  ['Budgets', 'tsx', 'lib/cli/tools/budgets.ts'],
  ['Unit tests', 'vitest', 'run', '--reporter=dot'],
];

const tested = process.argv.includes('--tested');
const failed: string[] = [];
for (const [title, command, ...args] of steps) {
  if (tested && title === 'Unit tests') continue;
  const start = performance.now();
  process.stdout.write(`\n== ${title}\n`);
  const code = await run(command, args, { NEXT_TELEMETRY_DISABLED: '1' });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`== ${title}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)\n`);
  if (code !== 0) failed.push(title);
}
process.stdout.write(failed.length === 0 ? '\nverify: all ok\n' : `\nverify: FAILED: ${failed.join(', ')}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
