import { bronze, gold, silver, source } from '../model/places';
import { at, medallionScenario, orders, theEnd } from './base';

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
    at(
      'start',
      'commit',
      ({ key }, tally) =>
        key === '1043'
          ? `Order 1043 is committed in the shop: de, €200. Gold says ${tally.gold} and knows nothing of it yet.`
          : null,
      orders([source, gold], '1043'),
    ),
    at('raw', 'raw', ({ key }) =>
      key === '1043'
        ? 'Bronze appends the change as it came, “de” and all. It validates nothing, so it rejects nothing.'
        : null,
    ),
    at(
      'silver',
      'merged',
      ({ batch }) =>
        batch === 2
          ? 'Silver takes what has gathered since its last update. “de” becomes DE, and order 1041 gets a second version: the first one is closed, not overwritten.'
          : null,
      orders([silver], '1043', '1041'),
    ),
    at('gold', 'gold', ({ version }, tally) =>
      version === 2 ? `Gold is recomputed from the current rows: ${tally.gold}.` : null,
    ),
    at(
      'again',
      'merged',
      ({ batch }) =>
        batch === 3
          ? 'The amount of 1043 is corrected. Silver keeps both versions: what it was, until which commit, and what it is.'
          : null,
      orders([silver], '1043'),
    ),
    at(
      'cancelled',
      'commit',
      ({ op }) =>
        op === 'delete'
          ? 'The customer cancels, and the row of 1043 is deleted in the shop. Which of the three layers forget it?'
          : null,
      { question: true, ...orders([source, bronze, silver, gold], '1043') },
    ),
    at(
      'kept',
      'merged',
      ({ batch }, tally) =>
        batch !== 4
          ? null
          : tally.deletes === 0
            ? 'None of them: nobody told them. To a pipeline that only merges what it reads, a missing row says nothing.'
            : `Only Gold, as soon as it is recomputed. Bronze has one more record, #${tally.raw - 1}: the DELETE. Silver closes the last version and keeps the history.`,
      { answers: 'cancelled', ...orders([bronze, silver], '1043') },
    ),
    theEnd((tally, right) =>
      right
        ? `${tally.raw} raw records, every version of every order, and one small table: ${tally.gold}. Each layer can be recomputed from the one before.`
        : `${tally.raw} raw records and one small table: ${tally.gold}, which is not what the shop says.`,
    ),
  ],
});
