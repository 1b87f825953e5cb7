import { type Rule, rules } from '../rules';
import { percent, type Scored, scoreTable } from './bench';
import { allFixtures } from './fixtures';
import { bestScore } from './reading';
import { aspects } from './score';

/**
 * `npm run bench:reading`: how well all fixtures are read, and what each rule gains: the F1 of every aspect with it less
 * that without it. Words after it name drawings whose mistakes are told instead.
 */
const fixtures = allFixtures();
const scoreAll = (without: readonly Rule[] = []): Scored[] =>
  fixtures.map((fixture) => ({ fixture, score: bestScore(fixture, without) }));

const scored = scoreAll();
console.log(scoreTable(scored));

const wanted = process.argv.slice(2);
if (wanted.length > 0) {
  for (const { fixture, score } of scored) {
    const name = `${fixture.group}/${fixture.name}`;
    if (score.amiss.length > 0 && wanted.some((word) => name.includes(word)))
      console.log(`\n${name}\n${score.amiss.map((line) => `  ${line}`).join('\n')}`);
  }
} else {
  console.log(`\n${'gain of each rule'.padEnd(22)}${aspects.map((aspect) => aspect.padStart(11)).join('')}`);
  for (const rule of Object.keys(rules) as Rule[]) {
    const less = scoreAll([rule]);
    const gains = aspects.map((aspect) => percent(scored, aspect) - percent(less, aspect));
    const cells = gains.map((gain) => (gain >= 0 ? `+${gain.toFixed(2)}` : gain.toFixed(2)).padStart(11));
    console.log(`${rule.padEnd(22)}${cells.join('')}  ${rules[rule]}`);
  }
}
