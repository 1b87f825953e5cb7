import { atFault, atRecord, counted } from '../../watch';
import { atHeal, atTally, rowsOf, shopScenario, theEnd } from './base';

export const syncStopped = shopScenario({
  id: 'sync-stopped',
  title: 'Quick, confident and out of date',
  summary: 'The sync stops and no query fails. Only one number tells how far behind the answers are.',
  faults: [
    { kind: 'stop', target: 'oltp-db-normalized--olap-db-denormalized', at: 1_200_000, until: 3_600_000 },
  ],
  defaults: { readAfter: 600 },
  script: [
    [300, 'ana', { kind: 'place', lines: [{ item: 'mug', quantity: 1 }] }],
    [1_400, 'bo', { kind: 'place', lines: [{ item: 'rug', quantity: 1 }] }],
    [
      1_800,
      'ana',
      {
        kind: 'place',
        lines: [
          { item: 'lamp', quantity: 1 },
          { item: 'mug', quantity: 2 },
        ],
      },
    ],
    [2_200, 'ana', { kind: 'cancel', which: 'first' }],
    [2_600, 'cy', { kind: 'place', lines: [{ item: 'rug', quantity: 2 }] }],
    [4_400, 'ana', { kind: 'read' }],
  ],
  beats: [
    atRecord('level', 'answered', (record) =>
      rowsOf(record) > 0
        ? `Ana’s first order is on both sides. The read model is at version ${record.data.version}, the same as the tables.`
        : null,
    ),
    atFault('stops', 'begin', (parameters) =>
      parameters.choice('readYourWrites') === 'wait'
        ? 'The sync stops. Commands are accepted, and the read model answers with the rows it has, where those will do.'
        : 'The sync stops. No request fails: commands are accepted, and the read model answers with the rows it has.',
    ),
    atTally('growing', 'committed', ({ behind }) =>
      behind >= 2
        ? `The write side goes on and is ${counted(behind, 'version')} ahead by now. That gap is the number to monitor.`
        : null,
    ),
    atTally(
      'old',
      'answered',
      (_, { data }) =>
        data.stale === true
          ? `An answer as of version ${data.version}, as quick as ever. Latency and error rate look perfect.`
          : null,
      { after: ['stops'] },
    ),
    atHeal(
      'heals',
      ({ behind }) =>
        `The sync is back, ${counted(behind, 'version')} behind: orders and a cancellation. Does it matter in which sequence they are applied?`,
      { question: true, after: ['old'] },
    ),
    atTally(
      'in-order',
      'applied',
      (_, { data }) =>
        `It does: a cancellation applied before its order would find nothing to cancel. Each transaction is applied whole, in commit order: version ${data.version} is first.`,
      { answers: 'heals' },
    ),
    atTally(
      'level-again',
      'applied',
      ({ behind, written }) =>
        behind === 0 && written >= 6
          ? `Version ${written}: caught up. The read model was out of date, but it never showed half a transaction.`
          : null,
      { after: ['in-order'] },
    ),
    theEnd(
      ({ answered, stale, failed }) =>
        `${answered} answers, ${counted(failed, 'error')}, and ${stale > 0 ? `${counted(stale, 'answer that was', 'answers that were')} out of date without saying so. Put the age on the page, or hear of it from a customer` : 'no answer that was out of date'}.`,
    ),
  ],
});
