import { atFault } from '../../watch';
import { gold } from '../model/places';
import { at, medallionScenario, theEnd } from './base';

export const badRule = medallionScenario({
  id: 'bad-rule',
  title: 'A wrong rule, found late',
  summary: 'For eight seconds (think: for eight weeks) Gold counts what was returned. Then it is mended.',
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
    at('start', 'gold', ({ version }, tally) =>
      version === 2 ? `Order 1040 was returned, so its €300 do not count: ${tally.gold}.` : null,
    ),
    at('deployed', 'rule-deployed', () => {
      return 'Somebody deploys a simpler query for Gold. Its filter on returned orders is gone.';
    }),
    at(
      'wrong',
      'gold',
      (_, tally) =>
        `No error, no warning: Gold says ${tally.gold}. Every row is valid; only their sum is wrong.`,
      {
        after: ['deployed'],
      },
    ),
    at('more', 'gold', (_, tally) =>
      tally.goldVersions > 3
        ? 'Order 1041 is returned as well, and France’s revenue stays as it was. Each new version repeats the mistake.'
        : null,
    ),
    atFault(
      'found',
      'heal',
      'An accountant has noticed. The rule is mended, but what is in Gold was made by the old one. What is needed to put it right?',
      {
        question: true,
      },
    ),
    at(
      'again',
      'refresh',
      ({ records }) =>
        `Nothing but Bronze. Silver is emptied and computed again from all ${records} raw records; the shop is not asked for anything.`,
      { answers: 'found' },
    ),
    at('versions', 'merged', (_, tally) =>
      tally.refreshes > 0
        ? 'Silver is the same as before, version by version. Readers of Gold have the old one until the new one is complete.'
        : null,
    ),
    at('right', 'gold', (_, tally) => (tally.refreshes > 0 ? `And Gold: ${tally.gold}.` : null), {
      after: ['versions'],
    }),
    theEnd(
      (tally) =>
        `Gold was wrong in some of its ${tally.goldVersions} versions, and is right again for all time it covers. Raw records that nobody throws away are what makes a mistake mendable.`,
    ),
  ],
});
