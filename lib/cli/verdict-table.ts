import type { ScenarioInfo } from '@/lib/trace';
import type { RunSummary } from './run-summary';

/** Runs as lines of a table, each written when it is over; its columns are as wide as the names that will come. */
export class VerdictTable {
  readonly #widths: readonly number[];
  #runs = 0;
  #broken = 0;
  #endless = 0;

  constructor(runs: readonly (readonly [diagram: string, scenario: ScenarioInfo])[]) {
    const widest = (names: readonly string[]) => Math.max(...names.map((name) => name.length));
    this.#widths = [
      widest(['diagram', ...runs.map(([diagram]) => diagram)]),
      widest(['scenario', ...runs.map(([, { id }]) => id)]),
      'promises'.length,
      'not promised'.length,
      'BROKEN'.length,
    ];
  }

  get head(): string {
    return this.#line(['diagram', 'scenario', 'promises', 'not promised', 'verdict']);
  }

  /** The line of a run that has ended, with a line for each promise that broke. */
  row(diagram: string, scenario: string, summary: RunSummary): string {
    if (summary.promiseBroke) this.#broken++;
    return this.#row([diagram, scenario], summary, summary.promiseBroke, summary.brokenPromises);
  }

  /** The line of a run that did not come to rest, with the reason: it is as bad as one that broke a promise. */
  endless(diagram: string, scenario: string, summary: RunSummary, reason: string): string {
    this.#endless++;
    return this.#row([diagram, scenario], summary, true, [reason]);
  }

  /** How many there were, below the last. */
  get foot(): string {
    const bad = [
      ...(this.#broken === 0 ? [] : [`${this.#broken} with a broken promise`]),
      ...(this.#endless === 0 ? [] : [`${this.#endless} without an end`]),
    ];
    const runs = `${this.#runs} ${this.#runs === 1 ? 'run' : 'runs'}`;
    return `${[runs, ...(bad.length === 0 ? ['every promise held'] : bad)].join(', ')}\n`;
  }

  /** True if every run came to rest with its promises kept. */
  get allHeld(): boolean {
    return this.#broken + this.#endless === 0;
  }

  #row(names: readonly string[], summary: RunSummary, bad: boolean, reasons: readonly string[]): string {
    const { promised, kept, lessons, brokenLessons } = summary.tally;
    this.#runs++;
    const lesson = lessons === 0 ? '' : `${brokenLessons}/${lessons} broke`;
    return [
      this.#line([...names, `${kept}/${promised}`, lesson, bad ? 'BROKEN' : 'held']),
      ...reasons.map((text) => `  ${text}\n`),
    ].join('');
  }

  #line(cells: readonly string[]): string {
    return `${cells
      .map((cell, i) => cell.padEnd(this.#widths[i]!))
      .join('  ')
      .trimEnd()}\n`;
  }
}
