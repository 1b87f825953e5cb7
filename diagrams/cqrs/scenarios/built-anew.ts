import { atFault, atRecord } from '../../watch';
import { atTally, shopScenario, theEnd } from './base';

export const builtAnew = shopScenario({
  id: 'built-anew',
  title: 'The read model is built anew',
  summary:
    'Nobody has to trust the copy: it is made again from the tables, beside the old one, while both are in use.',
  faults: [{ kind: 'rebuild', target: 'olap-db-denormalized', at: 1_600_000, until: null }],
  defaults: { readAfter: 500, syncEvery: 200 },
  script: [
    [
      200,
      'ana',
      {
        kind: 'place',
        lines: [
          { item: 'mug', quantity: 2 },
          { item: 'lamp', quantity: 1 },
        ],
      },
    ],
    [600, 'bo', { kind: 'place', lines: [{ item: 'rug', quantity: 1 }] }],
    [1_000, 'cy', { kind: 'place', lines: [{ item: 'lamp', quantity: 2 }] }],
    [1_640, 'bo', { kind: 'place', lines: [{ item: 'mug', quantity: 1 }] }],
    [1_700, 'ana', { kind: 'read' }],
    [2_400, 'ana', { kind: 'read' }],
    [2_800, 'cy', { kind: 'read' }],
  ],
  beats: [
    atTally('three', 'applied', ({ shown }) =>
      shown === 4
        ? 'Three orders are in the read model. Tomorrow it shall show one column more, so it has to be built anew.'
        : null,
    ),
    atFault('asked', 'begin', 'The new one is made beside the old one. Nobody is sent away meanwhile.'),
    atRecord('snapshot', 'snapshot-read', ({ data }) => {
      return `The tables are read as they are at version ${data.version}: ${data.rows} rows, one consistent picture. That is all a read model ever needs.`;
    }),
    atRecord(
      'meanwhile',
      'command-given',
      () => 'While that is under way Bo orders again. Will his order be in the new read model?',
      { question: true, after: ['asked'] },
    ),
    atRecord(
      'takes-over',
      'rebuilt',
      ({ data }) =>
        Number(data.version) > Number(data.snapshot)
          ? `Yes: what has come since version ${data.snapshot} was kept and is applied on top. The new one takes over at version ${data.version}, no older than the old one is.`
          : `It takes over at version ${data.version}; his order has not come by yet, and will be carried to the new one like any other.`,
      { answers: 'meanwhile' },
    ),
    atRecord(
      'reads',
      'answered',
      ({ data }) =>
        data.customer === 'ana'
          ? `Ana’s page is answered as if nothing had happened, as of version ${data.version}.`
          : null,
      { after: ['takes-over'] },
    ),
    theEnd(
      ({ shown, failed, revenue }) =>
        `Version ${shown}, €${revenue}, ${failed} queries failed. A read model that can be thrown away is a copy; one that cannot has become a second truth.`,
    ),
  ],
});
