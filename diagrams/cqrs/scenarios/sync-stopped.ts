import { atFault, atRecord, counted } from '../../watch';
import { atHeal, atTally, rowsOf, shopScenario, theEnd } from './base';

export const syncStopped = shopScenario({
  id: 'sync-stopped',
  title: 'Quick, confident and old',
  summary: 'The sync stops and no query fails. Only one number tells how old the answers have become.',
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
        ? `Ana’s first order is on both sides. The read model is at version ${record.data.version}, level with the tables.`
        : null,
    ),
    atFault(
      'stops',
      'begin',
      'The sync stops. Nothing on this picture turns red: commands are accepted, and the read model keeps the rows it has.',
    ),
    atTally('growing', 'committed', ({ behind }) =>
      behind >= 2
        ? `The write side goes on: ${counted(behind, 'version')} ahead by now. That gap is the number to watch, and to show.`
        : null,
    ),
    atTally(
      'old',
      'answered',
      (_, { data }) =>
        data.stale === true
          ? `An answer as of version ${data.version}, as quick as ever. Speed and error rate look splendid.`
          : null,
      { after: ['stops'] },
    ),
    atHeal(
      'heals',
      ({ behind }) =>
        `The sync is back, ${behind} versions behind: orders, a cancellation, more orders. Does it matter in which order they are carried?`,
      { question: true, after: ['old'] },
    ),
    atTally(
      'in-order',
      'applied',
      (_, { data }) =>
        `It does: a cancellation before its order would find nothing to cancel. One after the other, whole, as they were committed: version ${data.version} is first.`,
      { answers: 'heals' },
    ),
    atTally(
      'level-again',
      'applied',
      ({ behind, written }) =>
        behind === 0 && written >= 6
          ? `Version ${written}: level again. At no instant did the read model show half a transaction, only old ones.`
          : null,
      { after: ['in-order'] },
    ),
    theEnd(
      ({ answered, stale, failed }) =>
        `${answered} answers, ${failed} errors, and ${stale} answers that were old without saying so. Put the age on the page, or find out from a customer.`,
    ),
  ],
});
