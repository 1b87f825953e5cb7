import { readDocument } from '../read';
import { allFixtures, type Fixture } from './fixtures';
import { asExpected } from './outline';
import { addTallies, aspects, f1, overall, type Score, scoreOf } from './score';

function bestScore({ text, readings }: Fixture): Score {
  const read = asExpected(readDocument(text, { format: 'text' }).drawings);
  return readings.map((graph) => scoreOf(read, graph)).sort((a, b) => overall(b) - overall(a))[0]!;
}
const verbose = process.argv.slice(2);
const fixtures = allFixtures();
const scores = fixtures.map((fixture) => ({ fixture, score: bestScore(fixture) }));
const row = (name: string, list: readonly Score[]) =>
  console.log(
    name.padEnd(12) +
      String(list.length).padStart(5) +
      aspects.map((a) => (100 * f1(addTallies(list.map((s) => s[a])))).toFixed(1).padStart(11)).join(''),
  );
console.log(`${'group'.padEnd(12)}drawn${aspects.map((a) => a.padStart(11)).join('')}`);
for (const group of new Set(fixtures.map((f) => f.group)))
  row(
    group,
    scores.filter((s) => s.fixture.group === group).map((s) => s.score),
  );
row(
  'all',
  scores.map((s) => s.score),
);
for (const { fixture, score } of scores)
  if (verbose.some((word) => `${fixture.group}/${fixture.name}`.includes(word)) && score.amiss.length > 0) {
    console.log(`\n${fixture.group}/${fixture.name}`);
    for (const line of score.amiss) console.log(`  ${line}`);
  }
