import { source } from '../model/places';
import { at, medallionScenario, theEnd } from './base';

export const schemaDrift = medallionScenario({
  id: 'schema-drift',
  title: 'A column is renamed',
  summary: 'At the source “amount” is called “total” from now on. Nobody tells the pipeline.',
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
          ? 'Order 1044 arrives with a total and no amount. Bronze stores it: its schema is decided by whoever reads. What will Silver read?'
          : null,
      { question: true },
    ),
    at(
      'null',
      'fate',
      ({ violates }) =>
        violates === 'amount is given'
          ? 'Null. It looks for “amount”, and there is none. Without an expectation 60 would be 0 in Gold, and nobody would notice.'
          : null,
      { answers: 'raw' },
    ),
    at('more', 'fate', (_, tally) =>
      tally.quarantined === 2
        ? `Each new row goes to quarantine; Gold says ${tally.gold} and falls behind. A quarantine that grows is an alarm.`
        : null,
    ),
    at('mended', 'mended', () => {
      return 'Somebody reads the quarantine and mends the mapping: total, and amount for what is older.';
    }),
    at('refresh', 'refresh', ({ records }) => {
      return `The lost values were never lost: they are in Bronze. Silver is computed again from all ${records} records.`;
    }),
    at('gold', 'gold', (_, tally) => (tally.refreshes > 0 ? `Gold catches up: ${tally.gold}.` : null), {
      after: ['refresh'],
    }),
    theEnd(
      () =>
        'Schema-on-read let the rename pass, and schema-on-read repaired it. Had Bronze kept only the columns it knew, the totals would be gone.',
    ),
  ],
});
