import type { Fixture } from './fixtures';
import { addTallies, aspects, f1, type Score } from './score';

export interface Scored {
  readonly fixture: Fixture;
  readonly score: Score;
}

/** F1 in percent of every aspect, a row for each group and one for all. */
export function scoreTable(scored: readonly Scored[]): string {
  const row = (name: string, of: readonly Scored[]) => {
    const cells = aspects.map((aspect) => percent(of, aspect).toFixed(1).padStart(11));
    return `${name.padEnd(12)}${String(of.length).padStart(8)}${cells.join('')}`;
  };
  const groups = [...new Set(scored.map(({ fixture }) => fixture.group))];
  return [
    `${'group'.padEnd(12)}drawings${aspects.map((aspect) => aspect.padStart(11)).join('')}`,
    ...groups.map((group) =>
      row(
        group,
        scored.filter(({ fixture }) => fixture.group === group),
      ),
    ),
    row('all', scored),
  ].join('\n');
}

export function percent(scored: readonly Scored[], aspect: (typeof aspects)[number]): number {
  return 100 * f1(addTallies(scored.map(({ score }) => score[aspect])));
}
