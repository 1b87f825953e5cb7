import { existsSync, readFileSync } from 'node:fs';

/** How many tests passed and failed. One that neither passed nor failed (skipped, interrupted) counts as failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Counts the JSON report of Vitest or Playwright; a missing report is one failure: the tests did not run to their end. */
export function tallyOf(path: string): Tally {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  return tally(JSON.parse(readFileSync(path, 'utf8')));
}

export function tally(report: VitestReport | PlaywrightReport): Tally {
  if ('stats' in report) {
    const { expected, flaky, unexpected, skipped } = report.stats;
    return { passed: expected, failed: unexpected + flaky + skipped + (report.errors.length > 0 ? 1 : 0) };
  }
  const { numPassedTests, numTotalTests, success } = report;
  const failed = numTotalTests - numPassedTests;
  // A file that cannot be loaded has no tests that fail.
  return { passed: numPassedTests, failed: failed === 0 && !success ? 1 : failed };
}

interface VitestReport {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly success: boolean;
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
}
