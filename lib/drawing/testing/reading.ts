import { readDocument } from '../read';
import type { Rule } from '../rules';
import type { Fixture } from './fixtures';
import { asExpected } from './outline';
import { overall, type Score, scoreOf } from './score';

/** How well a drawing is read, against the reading that suits best where several are fair. */
export function bestScore({ text, readings }: Fixture, without: readonly Rule[] = []): Score {
  const read = asExpected(readDocument(text, { format: 'text', without }).drawings);
  const [first, ...others] = readings.map((graph) => scoreOf(read, graph));
  return others.reduce((best, one) => (overall(one) > overall(best) ? one : best), first!);
}
