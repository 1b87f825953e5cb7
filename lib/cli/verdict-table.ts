import type { ScenarioInfo } from '@/lib/trace';
import type { RunSummary } from './run-summary';

/** Runs as lines of a table, each written when it is over; its columns are as wide as the names that will come. */
export class VerdictTable {
  readonly #widths: readonly number[];
  #runs = 0;
  #broken = 0;

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
    const { promised, kept, lessons, brokenLessons } = summary.tally;
    this.#runs++;
    if (summary.promiseBroke) this.#broken++;
    const lesson = lessons === 0 ? '' : `${brokenLessons}/${lessons} broke`;
    const verdict = summary.promiseBroke ? 'BROKEN' : 'held';
    return [
      this.#line([diagram, scenario, `${kept}/${promised}`, lesson, verdict]),
      ...summary.brokenPromises.map((text) => `  ${text}\n`),
    ].join('');
  }

  /** How many there were, below the last. */
  get foot(): string {
    return `${this.#runs} ${this.#runs === 1 ? 'run' : 'runs'}, ${this.#broken === 0 ? 'every promise held' : `${this.#broken} with a broken promise`}\n`;
  }

  get promiseBroke(): boolean {
    return this.#broken > 0;
  }

  #line(cells: readonly string[]): string {
    return `${cells
      .map((cell, i) => cell.padEnd(this.#widths[i]!))
      .join('  ')
      .trimEnd()}\n`;
  }
}
