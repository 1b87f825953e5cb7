import { atFault } from '../../watch';
import { source } from '../model/places';
import { euros } from '../model/text';
import { at, medallionScenario, theEnd } from './base';

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
      'A new version of the shop’s client has a sign wrong. The table has no constraint against it: the database takes what it is given.',
    ),
    at(
      'dirty',
      'raw',
      ({ key }) =>
        key === '1041'
          ? 'Orders 1044 and 1041 come with −155. Bronze takes them as well. Order 1041 was a good one until now: what will Gold say of it?'
          : null,
      { question: true, after: ['client'] },
    ),
    at(
      'aside',
      'gold',
      (_, tally) =>
        tally.quarantined > 0
          ? `What it said before: FR ${Number(tally.revenue.FR)}. The rows fail “amount is not negative” and go to quarantine with that reason; the last version that was right stays current.`
          : null,
      { answers: 'dirty' },
    ),
    at(
      'kept',
      'gold',
      (_, tally) =>
        tally.warned > 0
          ? `It believes them: FR ${euros(Number(tally.revenue.FR))}. Rows that only get a warning are rows like any other.`
          : null,
      { answers: 'dirty' },
    ),
    at(
      'dropped',
      'gold',
      (_, tally) =>
        tally.dropped > 0
          ? `What it said before: FR ${Number(tally.revenue.FR)}. The rows are dropped; a counter is all that Silver keeps of them.`
          : null,
      { answers: 'dirty' },
    ),
    at(
      'stopped',
      'stopped',
      () => 'What it said before, and nothing new at all: the update stops, for the good rows as well.',
      { answers: 'dirty' },
    ),
    at('third', 'fate', (_, tally) =>
      tally.quarantined === 3
        ? 'A third one. The rest of the batch goes on: one bad row stops nobody else.'
        : null,
    ),
    at('corrected', 'commit', ({ sequence }) =>
      Number(sequence) > 7
        ? 'The client is mended, and the three orders are corrected where they were written: at the source. Those are ordinary changes.'
        : null,
    ),
    at(
      'through',
      'merged',
      ({ again }, tally) =>
        !again && tally.quarantined === 3 && tally.raw > 9
          ? 'The corrections pass. Silver goes from the last right version straight to the next one; the dirty ones are no part of history.'
          : null,
      { after: ['corrected'] },
    ),
    theEnd((tally) =>
      tally.warned > 0
        ? `Gold: ${tally.gold}. It is right again because the source was corrected; until then it was wrong, with a warning that nobody had to read.`
        : `Gold: ${tally.gold}, and it was never wrong, only behind. ${tally.quarantined} rows are in quarantine as the evidence, and all are in Bronze as they came.`,
    ),
  ],
});
