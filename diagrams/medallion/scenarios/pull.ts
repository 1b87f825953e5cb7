import { bronze, gold, silver, source } from '../model/places';
import { at, medallionScenario, orders, theEnd } from './base';

export const pull = medallionScenario({
  id: 'pull',
  title: 'Snapshots instead of a stream',
  summary:
    'Federation reads the whole table every four seconds. What came and went in between is never seen.',
  defaults: { ingest: 'pull', more: 0 },
  story: {
    script: [
      [1_000, { op: 'insert', id: '1043', row: { country: 'de', amount: 200, status: 'paid' } }],
      [2_200, { op: 'update', id: '1043', row: { country: 'de', amount: 250, status: 'paid' } }],
      [5_200, { op: 'insert', id: '1044', row: { country: 'se', amount: 500, status: 'paid' } }],
      [6_600, { op: 'delete', id: '1044' }],
      [9_600, { op: 'delete', id: '1042' }],
      [13_000, { op: 'insert', id: '1045', row: { country: 'fr', amount: 60, status: 'paid' } }],
    ],
  },
  beats: [
    at('start', 'commit', ({ key }) =>
      key === '1043' ? 'The shop commits order 1043: €200. Nobody but the shop knows of it yet.' : null,
    ),
    at(
      'snapshot',
      'snapshot',
      ({ rows, pull }) =>
        pull === 1
          ? `SELECT * FROM orders: ${rows} rows, as they are at this moment. That 1043 once said €200 can no longer be seen.`
          : null,
      orders([source], '1043'),
    ),
    at('duplicates', 'merged', (_, tally) =>
      tally.duplicates > 0
        ? `Most rows have not changed since they were last read: Silver finds ${tally.duplicates} duplicates by key and commit, and ignores them.`
        : null,
    ),
    at(
      'gone',
      'commit',
      ({ key, op }) =>
        key === '1044' && op === 'delete'
          ? 'Order 1044 is placed, for €500, and deleted before the next pull. What will Bronze know of it?'
          : null,
      { question: true, after: ['snapshot'] },
    ),
    at(
      'never',
      'snapshot',
      ({ pull }) =>
        pull === 2
          ? 'Nothing. Both commits fall between two snapshots: to the lakehouse, order 1044 never existed.'
          : null,
      { answers: 'gone', ...orders([source, bronze], '1044') },
    ),
    at(
      'deleted',
      'commit',
      ({ key, op }) =>
        key === '1042' && op === 'delete'
          ? 'Now order 1042 is deleted, which Silver has known from the beginning.'
          : null,
      { after: ['never'] },
    ),
    at(
      'stays',
      'gold',
      (_, tally) =>
        tally.raw > 13 && 'SE' in tally.revenue
          ? 'The snapshot has one row fewer, but this pipeline only merges what it reads: Silver keeps 1042 as current, and Gold counts it. Comparing with the snapshot before would find it.'
          : null,
      { after: ['deleted'], ...orders([silver, gold], '1042', 'SE') },
    ),
    theEnd((tally, right) =>
      right
        ? `Gold says ${tally.gold}, as the source does.`
        : `Gold says ${tally.gold}; the source has no order from SE. Pulls are simple, but what came and went between two of them is lost, and deletes are found only by comparing snapshots.`,
    ),
  ],
});
