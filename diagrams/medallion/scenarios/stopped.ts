import { bronze, gold, silver } from '../model/places';
import { at, medallionScenario, orders, theEnd } from './base';

export const stopped = medallionScenario({
  id: 'stopped',
  title: 'An expectation stops the update',
  summary: 'The strictest answer to a bad row: nothing is written until somebody has looked.',
  defaults: { onViolation: 'fail', mendAfter: 6_500 },
  story: {
    script: [
      [700, { op: 'insert', id: '1043', row: { country: 'de', amount: 200, status: 'paid' } }],
      [4_300, { op: 'insert', id: '1044', row: { country: 'fr', amount: 60, status: 'paid' } }],
      [4_900, { op: 'insert', id: '1045', row: { country: 'Atlantis', amount: 900, status: 'paid' } }],
      [7_400, { op: 'insert', id: '1046', row: { country: 'se', amount: 30, status: 'paid' } }],
      [9_500, { op: 'update', id: '1044', row: { country: 'fr', amount: 80, status: 'paid' } }],
    ],
  },
  beats: [
    at('start', 'gold', ({ version }, tally) =>
      version === 2
        ? `Here a row that fails an expectation stops the update. So far all is well: ${tally.gold}.`
        : null,
    ),
    at(
      'odd',
      'raw',
      ({ key }) =>
        key === '1045'
          ? 'Order 1045 comes from Atlantis. Bronze takes it beside order 1044, which is fine.'
          : null,
      orders([bronze], '1044', '1045'),
    ),
    at(
      'stops',
      'stopped',
      ({ key, violates }) =>
        `Silver finds that ${key} fails “${violates}” and stops. Order 1044 was in the same update: is it written?`,
      { question: true, ...orders([bronze, silver], '1044', '1045') },
    ),
    at(
      'backlog',
      'raw',
      ({ key }) =>
        key === '1046'
          ? 'No: an update is one transaction, all or nothing. Meanwhile Bronze goes on taking what comes; 1046 waits with the others.'
          : null,
      { answers: 'stops', ...orders([bronze, silver], '1044', '1045', '1046') },
    ),
    at(
      'stale',
      'raw',
      ({ key, op }, tally) =>
        key === '1044' && op === 'update'
          ? `Gold still says ${tally.gold}. That was right some seconds ago, and nobody who reads it can tell.`
          : null,
      { after: ['backlog'], ...orders([bronze, gold], '1044') },
    ),
    at('mended', 'mended', () => {
      return 'An engineer has looked: the country is nonsense, and the other orders should not wait for it. From now on, what fails goes to quarantine.';
    }),
    at(
      'caught-up',
      'merged',
      ({ from, to }, tally) =>
        tally.stops > 0
          ? `Silver continues where it stopped: records #${from} to #${Number(to) - 1} in one update, and 1045 in quarantine. Nothing was lost, because nothing had been thrown away.`
          : null,
      orders([bronze, silver], '1044', '1045', '1046'),
    ),
    theEnd((tally) =>
      tally.stops > 0
        ? `Gold: ${tally.gold}. The stop kept it right and made it stale; with a quarantine from the start it would have been fresh, and one order short without anyone being told.`
        : `Gold: ${tally.gold}. Nothing stopped, so nobody had to look at the order from Atlantis.`,
    ),
  ],
});
