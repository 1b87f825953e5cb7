import { atFault, atRecord, counted } from '../../watch';
import { atTally, shopScenario, theEnd } from './base';

export const deliveredTwice = shopScenario({
  id: 'delivered-twice',
  title: 'The sync delivers twice',
  summary: 'A row that is written twice is the same row. A sum that is added twice is not the same sum.',
  faults: [
    { kind: 'duplicate', target: 'oltp-db-normalized--olap-db-denormalized', at: 900_000, until: 2_600_000 },
  ],
  defaults: { readAfter: 600 },
  script: [
    [200, 'ana', { kind: 'place', lines: [{ item: 'mug', quantity: 2 }] }],
    [1_000, 'bo', { kind: 'place', lines: [{ item: 'rug', quantity: 2 }] }],
    [
      1_700,
      'cy',
      {
        kind: 'place',
        lines: [
          { item: 'lamp', quantity: 1 },
          { item: 'mug', quantity: 1 },
        ],
      },
    ],
    [2_800, 'ana', { kind: 'place', lines: [{ item: 'lamp', quantity: 1 }] }],
  ],
  beats: [
    atTally('first', 'applied', ({ revenue, orders }) =>
      orders === 1 ? `Ana’s order has arrived: one row, and €${revenue} of revenue added to her sum.` : null,
    ),
    atFault(
      'doubles',
      'begin',
      'From now on each delivery arrives twice: the sync heard no “thank you” and sent it again.',
    ),
    atRecord(
      'two',
      'committed',
      () =>
        'Bo orders two rugs for €170, and that will be delivered twice. What will the read model say that he has spent?',
      { question: true, after: ['doubles'] },
    ),
    atRecord(
      'ignored',
      'not-applied',
      ({ data }) =>
        `€170. The delivery is version ${data.version} and the read model is at ${data.at}: it has had that one. The version and the rows change in one transaction, so it cannot be wrong about it.`,
      { answers: 'two' },
    ),
    atTally(
      'doubled',
      'applied',
      ({ revenue, written }, { data }) =>
        data.version === written && revenue > 194
          ? `€340. His order is one row, as it should be: the second insert found it there. But the sum was added to twice, and now says €${revenue} in all.`
          : null,
      { answers: 'two' },
    ),
    atTally('third', 'committed', ({ orders }) =>
      orders >= 2 ? 'Cy’s order changes five rows. Twice five rows are on their way.' : null,
    ),
    atFault('heals', 'heal', 'Deliveries come once again.'),
    theEnd(({ revenue, orders, ignored }) =>
      ignored > 0
        ? `${orders} orders, €${revenue}, and ${counted(ignored, 'repetition')} ignored. At least once on the wire, exactly once in the tables.`
        : `${orders} orders, and €${revenue} in the sums, which is too much. It will stay so until somebody builds the read model anew.`,
    ),
  ],
});
