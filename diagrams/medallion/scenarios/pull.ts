import { at, medallionScenario, theEnd } from './base';

export const pull = medallionScenario({
  id: 'pull',
  title: 'Snapshots instead of a stream',
  summary:
    'Federation reads the whole table every four seconds. What came and went in between was never there.',
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
    at('snapshot', 'snapshot', ({ rows, pull }) =>
      pull === 1
        ? `SELECT * FROM orders: ${rows} rows, as they are at this moment. That 1043 once said 200 cannot be seen any more.`
        : null,
    ),
    at('duplicates', 'merged', (_, tally) =>
      tally.duplicates > 0
        ? `Most rows have not changed since they were last read: Silver finds ${tally.duplicates} duplicates by key and sequence and ignores them.`
        : null,
    ),
    at(
      'gone',
      'commit',
      ({ key, op }) =>
        key === '1044' && op === 'delete'
          ? 'Order 1044 over 500 is placed and, before the next pull, deleted. What will Bronze know of it?'
          : null,
      { question: true, after: ['snapshot'] },
    ),
    at(
      'never',
      'snapshot',
      ({ pull }) =>
        pull === 2
          ? 'Nothing. Both commits lie between two snapshots; for the lakehouse order 1044 has never been.'
          : null,
      { answers: 'gone' },
    ),
    at(
      'deleted',
      'commit',
      ({ key, op }) =>
        key === '1042' && op === 'delete'
          ? 'Now 1042 is deleted, an order that Silver has known since the beginning.'
          : null,
      { after: ['never'] },
    ),
    at(
      'stays',
      'gold',
      (_, tally) =>
        tally.raw > 13 && 'SE' in tally.revenue
          ? 'The snapshot has one row fewer, and a row that is missing changes nothing: Silver keeps 1042 as current, and Gold counts it.'
          : null,
      { after: ['deleted'] },
    ),
    theEnd((tally, right) =>
      right
        ? `Gold says ${tally.gold}, as the source does.`
        : `Gold says ${tally.gold}; the source has no order in SE. Pulls are simple and cost nothing at the source between them, but they see neither deletes nor what came and went.`,
    ),
  ],
});
