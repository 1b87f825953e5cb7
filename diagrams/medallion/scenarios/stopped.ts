import { at, medallionScenario, theEnd } from './base';

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
    at('odd', 'raw', ({ key }) =>
      key === '1045'
        ? 'Order 1045 comes from Atlantis. Bronze takes it beside order 1044, which is fine.'
        : null,
    ),
    at(
      'stops',
      'stopped',
      ({ key, violates }) =>
        `Silver finds that ${key} fails “${violates}” and stops. Order 1044 was in the same update: is it written?`,
      { question: true },
    ),
    at(
      'backlog',
      'raw',
      ({ key }) =>
        key === '1046'
          ? 'No: an update is one transaction, all of it or nothing. Meanwhile Bronze goes on taking what comes; 1046 waits with the others.'
          : null,
      { answers: 'stops' },
    ),
    at(
      'stale',
      'raw',
      ({ key, op }, tally) =>
        key === '1044' && op === 'update'
          ? `Gold still says ${tally.gold}. It is right, but of some seconds ago; nobody who reads it can see that.`
          : null,
      { after: ['backlog'] },
    ),
    at('mended', 'mended', () => {
      return 'An engineer has looked: the country is nonsense, the others should not wait for it. What fails goes to quarantine from now on.';
    }),
    at('caught-up', 'merged', ({ from, to }, tally) =>
      tally.stops > 0
        ? `Silver takes up where it stopped: ${Number(to) - Number(from)} records in one update. Nothing was lost, because nobody had thrown anything away.`
        : null,
    ),
    theEnd((tally) =>
      tally.stops > 0
        ? `Gold: ${tally.gold}. The stop protected it and made it stale; with quarantine from the start it would have been fresh, and one row short without anybody being told.`
        : `Gold: ${tally.gold}. Nothing stopped, so nobody had to look at what came from Atlantis.`,
    ),
  ],
});
