import type { Json } from '@/lib/trace';
import { bronze, gold, silver, source } from '../model/places';
import { at, medallionScenario, orders, theEnd } from './base';

/** What a row without the amount comes to, by what is done with it. */
function nullText(fate: Json | undefined): string {
  const reads = 'Null: it looks for “amount”, and there is none.';
  if (fate === 'quarantined')
    return `${reads} The row goes to quarantine; without the expectation it would count as €0 in Gold, and nobody would notice.`;
  return fate === 'dropped'
    ? `${reads} The row is dropped, and Gold lacks it.`
    : `${reads} The row is kept with a warning, and counts as €0 in Gold.`;
}

export const schemaDrift = medallionScenario({
  id: 'schema-drift',
  title: 'A column is renamed',
  summary: 'At the source the column amount is renamed to total. Nobody tells the pipeline.',
  faults: [{ kind: 'rename', target: source, at: 2_950_000, until: null }],
  defaults: { mendAfter: 5_500 },
  story: {
    script: [
      [700, { op: 'insert', id: '1043', row: { country: 'de', amount: 200, status: 'paid' } }],
      [3_000, { op: 'insert', id: '1044', row: { country: 'fr', amount: 60, status: 'paid' } }],
      [5_000, { op: 'update', id: '1043', row: { country: 'de', amount: 260, status: 'paid' } }],
      [7_300, { op: 'delete', id: '1042' }],
    ],
  },
  beats: [
    at('start', 'gold', ({ version }, tally) => (version === 2 ? `All is well: ${tally.gold}.` : null)),
    at('renamed', 'renamed', () => {
      return 'A migration at the source: ALTER TABLE orders RENAME COLUMN amount TO total. The shop was told; the pipeline was not.';
    }),
    at(
      'raw',
      'raw',
      ({ key }) =>
        key === '1044'
          ? 'Order 1044 arrives with a total and no amount. Bronze stores it: the schema is up to whoever reads. What will Silver read?'
          : null,
      { question: true, ...orders([bronze, silver], '1044') },
    ),
    at('null', 'fate', ({ violates, fate }) => (violates === 'amount is given' ? nullText(fate) : null), {
      answers: 'raw',
    }),
    at(
      'stopped',
      'stopped',
      () => 'Null: Silver looks for “amount”, and there is none. The update stops, for every row.',
      { answers: 'raw' },
    ),
    at(
      'more',
      'fate',
      (_, tally) =>
        tally.quarantined === 2
          ? `Each new row goes to quarantine; Gold says ${tally.gold} and falls behind. A quarantine that grows is an alarm.`
          : null,
      orders([silver, gold], '1044', '1043'),
    ),
    at('mended', 'mended', (_, tally) => {
      const noticed = tally.quarantined > 0 ? 'reads the quarantine' : 'notices the missing amounts';
      return `Somebody ${noticed} and fixes the mapping: it reads total, and amount in older rows.`;
    }),
    at(
      'refresh',
      'refresh',
      ({ records }) =>
        `The lost values were never lost: they are in Bronze. Silver is recomputed from all ${records} records.`,
      orders([bronze, silver]),
    ),
    at('gold', 'gold', (_, tally) => (tally.refreshes > 0 ? `Gold catches up: ${tally.gold}.` : null), {
      after: ['refresh'],
    }),
    theEnd(
      () =>
        'Schema-on-read let the rename pass, and schema-on-read repaired it. Had Bronze kept only the columns it knew, the totals would be gone.',
    ),
  ],
});
