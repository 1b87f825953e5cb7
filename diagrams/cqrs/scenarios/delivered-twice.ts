import { atFault, atRecord, counted } from '../../watch';
import { atTally, shopScenario, theEnd } from './base';

export const deliveredTwice = shopScenario({
  id: 'delivered-twice',
  title: 'The sync delivers twice',
  summary: 'A row written twice is the same row. An amount added twice is not the same sum.',
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
      orders === 1
        ? `Ana’s order has arrived on the read side: one row, and €${revenue} added to her revenue.`
        : null,
    ),
    atFault(
      'doubles',
      'begin',
      'From now on each delivery arrives twice: the sync gets no acknowledgement and sends it again.',
    ),
    atRecord(
      'two',
      'committed',
      () =>
        'Bo orders two rugs for €170, and that will be delivered twice. What will the read model show as his revenue?',
      { question: true, after: ['doubles'] },
    ),
    atRecord(
      'ignored',
      'not-applied',
      ({ data }) =>
        `€170. The delivery is version ${data.version}, and the read model is at version ${data.at}: it has already applied that one. Version and rows change in one transaction, so they always agree.`,
      { answers: 'two' },
    ),
    atTally(
      'doubled',
      'applied',
      ({ revenue, written }, { data }) =>
        data.version === written && revenue > 194
          ? `€340. His order is one row, as it should be: the second write replaced the first. But the amount was added twice, and the sum of all revenue is now €${revenue}.`
          : null,
      { answers: 'two' },
    ),
    atTally('third', 'committed', ({ orders }) =>
      orders >= 2 ? 'Cy’s order changes five rows. They, too, will be delivered twice.' : null,
    ),
    atFault('heals', 'heal', 'Each delivery arrives once again.'),
    theEnd(({ revenue, orders, ignored }) =>
      ignored > 0
        ? `${orders} orders, €${revenue}, and ${counted(ignored, 'repeated delivery', 'repeated deliveries')} ignored. Delivered at least once, applied exactly once.`
        : `${orders} orders, and €${revenue} of revenue, which is too much. It stays that way until somebody rebuilds the read model.`,
    ),
  ],
});
