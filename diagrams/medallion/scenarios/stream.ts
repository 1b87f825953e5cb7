import { at, medallionScenario, theEnd } from './base';

export const stream = medallionScenario({
  id: 'stream',
  title: 'One order, three layers',
  summary: 'An order is placed, corrected and cancelled. Each layer remembers something else of it.',
  story: {
    script: [
      [600, { op: 'insert', id: '1043', row: { country: 'de', amount: 200, status: 'paid' } }],
      [1_100, { op: 'update', id: '1041', row: { country: 'fr', amount: 150, status: 'paid' } }],
      [4_600, { op: 'update', id: '1043', row: { country: 'de', amount: 250, status: 'paid' } }],
      [5_000, { op: 'insert', id: '1044', row: { country: 'Sweden', amount: 90, status: 'paid' } }],
      [8_600, { op: 'delete', id: '1043' }],
    ],
  },
  beats: [
    at('start', 'commit', ({ key }, tally) =>
      key === '1043'
        ? `Order 1043 is committed in the shop: de, 200. Gold says ${tally.gold} and knows nothing of it yet.`
        : null,
    ),
    at('raw', 'raw', ({ key }) =>
      key === '1043'
        ? 'Bronze appends the change as it came, “de” and all. It validates nothing, so it refuses nothing.'
        : null,
    ),
    at('silver', 'merged', ({ batch }) =>
      batch === 2
        ? 'Silver takes what has gathered in two seconds. “de” becomes DE, and order 1041 gets a second version: the first one ends, it is not overwritten.'
        : null,
    ),
    at('gold', 'gold', ({ version }, tally) =>
      version === 2 ? `Gold is computed anew from what is current: ${tally.gold}.` : null,
    ),
    at('again', 'merged', ({ batch }) =>
      batch === 3
        ? 'The amount of 1043 is corrected. Silver keeps both: what it was, until when, and what it is.'
        : null,
    ),
    at(
      'cancelled',
      'commit',
      ({ op }) =>
        op === 'delete'
          ? 'The customer cancels: the row of 1043 is gone from the shop. Which of the three layers forget it?'
          : null,
      { question: true },
    ),
    at(
      'kept',
      'merged',
      ({ batch }, tally) =>
        batch !== 4
          ? null
          : tally.deletes === 0
            ? 'None of them: nobody has told them. A row that is missing from a snapshot says nothing.'
            : `Only Gold, as soon as it is computed again. Bronze has one more record, number ${tally.raw - 1}: the delete. Silver ends the last version and keeps the history.`,
      { answers: 'cancelled' },
    ),
    theEnd((tally, right) =>
      right
        ? `${tally.raw} raw records, every version of every order, and one small table: ${tally.gold}. Each layer can be computed again from the one before.`
        : `${tally.raw} raw records and one small table: ${tally.gold}, which is not what the shop says.`,
    ),
  ],
});
