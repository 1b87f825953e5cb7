import { atFault } from '../../watch';
import { bronze, gold, silver } from '../model/places';
import { at, medallionScenario, orders, theEnd } from './base';

export const badRule = medallionScenario({
  id: 'bad-rule',
  title: 'A wrong rule, found late',
  summary:
    'For eight seconds (think: eight weeks) Gold counts orders that were returned. Then the rule is corrected.',
  faults: [{ kind: 'bad-rule', target: gold, at: 3_500_000, until: 11_500_000 }],
  story: {
    script: [
      [700, { op: 'update', id: '1040', row: { country: 'Germany', amount: 300, status: 'returned' } }],
      [1_000, { op: 'insert', id: '1043', row: { country: 'de', amount: 200, status: 'paid' } }],
      [5_200, { op: 'update', id: '1041', row: { country: 'fr', amount: 120, status: 'returned' } }],
      [8_300, { op: 'insert', id: '1044', row: { country: 'se', amount: 45, status: 'paid' } }],
    ],
  },
  beats: [
    at(
      'start',
      'gold',
      ({ version }, tally, parameters) =>
        version !== 2
          ? null
          : parameters.choice('ingest') === 'stream'
            ? `Order 1040 was returned, so its €300 do not count: ${tally.gold}.`
            : `Order 1040 has been returned, and the next pull will tell. Gold so far: ${tally.gold}.`,
      orders([silver, gold], '1040'),
    ),
    at('deployed', 'rule-deployed', () => {
      return 'Somebody deploys a simpler query for Gold. Its filter on returned orders is gone.';
    }),
    at(
      'wrong',
      'gold',
      (_, tally, parameters) =>
        `No error, no warning: Gold says ${tally.gold}. ${parameters.choice('ingest') === 'stream' ? 'Every row is valid; only their sum is wrong' : 'What has been returned will go on counting'}.`,
      { after: ['deployed'], ...orders([silver, gold], '1040', 'DE') },
    ),
    at(
      'more',
      'gold',
      (_, tally) =>
        tally.goldVersions > 3
          ? 'Order 1041 is returned as well, and France’s revenue stays as it was. Each new version repeats the mistake.'
          : null,
      orders([silver, gold], '1041', 'FR'),
    ),
    atFault(
      'found',
      'heal',
      'An accountant has noticed. The rule is corrected, but Gold still holds what the old one computed. What is needed to put it right?',
      { question: true, ...orders([bronze, silver, gold]) },
    ),
    at(
      'again',
      'recomputed',
      ({ rows }) =>
        `Only Silver: Gold is recomputed from its ${rows} current rows. Silver stays as it is, and the shop is not asked for anything.`,
      { answers: 'found', ...orders([silver, gold]) },
    ),
    at(
      'right',
      'gold',
      (_, tally) => `And Gold: ${tally.gold}. Until this version was complete, its readers had the old one.`,
      {
        after: ['again'],
      },
    ),
    theEnd(
      (tally) =>
        `Gold was wrong in some of its ${tally.goldVersions} versions, and is right again. A layer kept underneath is what makes a mistake repairable.`,
    ),
  ],
});
