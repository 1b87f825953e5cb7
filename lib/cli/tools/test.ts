import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build';
import { root, run } from './step';
import { type Tally, tallyOf } from './tally';

/** `npm test`: unit tests, a production build, and the browser tests against it. Ends with the line "N passed, N failed". */
const unitReport = join(root, 'test-results', 'unit.json');
const browserReport = join(root, 'test-results', 'browser.json');
for (const report of [unitReport, browserReport]) rmSync(report, { force: true });

const unit = await run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
]);
const units = tallyOf(unitReport);
const built = await build();
const browser = built === 0 ? await run('playwright', ['test']) : 1;
// Without a build no browser test could run: that is one failure, not none.
const browsers: Tally = built === 0 ? tallyOf(browserReport) : { passed: 0, failed: 1 };

const passed = units.passed + browsers.passed;
const failed = units.failed + browsers.failed;
process.stdout.write(`Unit tests: ${units.passed} passed, ${units.failed} failed\n`);
process.stdout.write(`Browser tests: ${browsers.passed} passed, ${browsers.failed} failed\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = unit === 0 && built === 0 && browser === 0 && failed === 0 ? 0 : 1;
