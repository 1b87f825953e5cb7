import { atFault } from '../../watch';
import { bronze, gold, silver, source } from '../model/places';
import { money } from '../model/text';
import { at, medallionScenario, orders, theEnd } from './base';

export const dirtyBurst = medallionScenario({
  id: 'dirty-burst',
  title: 'A burst of dirty rows',
  summary: 'A faulty client writes negative amounts for some seconds. They reach Bronze, and no further.',
  faults: [{ kind: 'dirty-burst', target: source, at: 2_950_000, until: 7_300_000 }],
  story: {
    script: [
      [800, { op: 'insert', id: '1043', row: { country: 'de', amount: 200, status: 'paid' } }],
      [3_000, { op: 'insert', id: '1044', row: { country: 'fr', amount: 155, status: 'paid' } }],
      [3_500, { op: 'update', id: '1041', row: { country: 'fr', amount: 155, status: 'paid' } }],
      [4_700, { op: 'insert', id: '1045', row: { country: 'Sweden', amount: 155, status: 'paid' } }],
      [9_500, { op: 'insert', id: '1046', row: { country: 'Germany', amount: 40, status: 'paid' } }],
    ],
  },
  beats: [
    at('start', 'gold', ({ version }, tally) =>
      version === 2 ? `Business as usual. Gold: ${tally.gold}.` : null,
    ),
    atFault(
      'client',
      'begin',
      'A new version of the shop’s client gets a sign wrong. The table has no constraint against it, so the database accepts what it is given.',
      orders([source]),
    ),
    at(
      'dirty',
      'raw',
      ({ key }) =>
        key === '1041'
          ? 'Orders 1044 and 1041 arrive with −€155, and Bronze takes them, too. Order 1041 was a good one until now: what will Gold say of FR?'
          : null,
      { question: true, after: ['client'], ...orders([bronze, silver, gold], '1044', '1041') },
    ),
    at(
      'aside',
      'gold',
      (_, tally) =>
        tally.quarantined > 0
          ? `What it said before: FR ${money(Number(tally.revenue.FR))}. The rows fail “amount is not negative” and are in quarantine with that reason; the last valid version stays current.`
          : null,
      { answers: 'dirty', ...orders([silver, gold], '1044', '1041', 'FR') },
    ),
    at(
      'kept',
      'gold',
      (_, tally) =>
        tally.warned > 0
          ? `It believes them: FR ${money(Number(tally.revenue.FR))}. Rows that only get a warning are rows like any other.`
          : null,
      { answers: 'dirty', ...orders([silver, gold], '1044', '1041', 'FR') },
    ),
    at(
      'dropped',
      'gold',
      (_, tally) =>
        tally.dropped > 0
          ? `What it said before: FR ${money(Number(tally.revenue.FR))}. The rows are dropped; a counter is all that Silver keeps of them.`
          : null,
      { answers: 'dirty', ...orders([silver, gold], '1041', 'FR') },
    ),
    at(
      'stopped',
      'stopped',
      () => 'What it said before, and nothing new at all: the update stops, for the good rows, too.',
      { answers: 'dirty' },
    ),
    at(
      'third',
      'fate',
      ({ violates }, tally) =>
        violates !== null && tally.stops === 0 && tally.violations === 3
          ? 'A third one. The rest of the batch goes on: one bad row holds nobody up.'
          : null,
      orders([silver], '1045'),
    ),
    at(
      'corrected',
      'commit',
      ({ sequence }) =>
        Number(sequence) > 7
          ? 'The client is fixed, and the three orders are corrected where they were written: at the source. These are ordinary changes.'
          : null,
      orders([source], '1044', '1041', '1045'),
    ),
    at(
      'through',
      'merged',
      ({ again }, tally) =>
        !again && tally.quarantined === 3 && tally.stops === 0 && tally.raw > 9
          ? 'The corrections pass. Silver goes from the last valid version straight to the next one; the dirty ones never became history.'
          : null,
      { after: ['corrected'], ...orders([silver], '1044', '1041', '1045') },
    ),
    theEnd((tally) => {
      if (tally.warned > 0)
        return `Gold: ${tally.gold}. It is right again because the source was corrected; until then it was wrong, with a warning that nobody had to read.`;
      if (tally.stops > 0)
        return `Gold: ${tally.gold}. It was never wrong, and for a while it was old: one bad row held everyone up until somebody let the others pass.`;
      return tally.dropped > 0
        ? `Gold: ${tally.gold}. It was never wrong, only behind. ${tally.dropped} rows were dropped, and only Bronze still has them as they came.`
        : `Gold: ${tally.gold}. It was never wrong, only behind. ${tally.quarantined} rows are in quarantine as evidence, and all are in Bronze as they came.`;
    }),
  ],
});
