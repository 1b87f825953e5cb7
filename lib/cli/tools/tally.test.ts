import { describe, expect, it } from 'vitest';
import { tally, tallyOf } from './tally';

describe('tally', () => {
  it('counts Vitest, a skipped test as failed', () => {
    expect(tally({ numTotalTests: 5, numPassedTests: 3, success: false })).toEqual({ passed: 3, failed: 2 });
  });
  it('counts a Vitest file that cannot be loaded', () => {
    expect(tally({ numTotalTests: 3, numPassedTests: 3, success: false })).toEqual({ passed: 3, failed: 1 });
  });
  it('counts Playwright, flaky and skipped tests as failed', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 1 };
    expect(tally({ stats, errors: [] })).toEqual({ passed: 7, failed: 3 });
    expect(tally({ stats, errors: ['the server did not start'] })).toEqual({ passed: 7, failed: 4 });
  });
  it('counts a missing report as a failure', () => {
    expect(tallyOf('/nowhere/report.json')).toEqual({ passed: 0, failed: 1 });
  });
});
