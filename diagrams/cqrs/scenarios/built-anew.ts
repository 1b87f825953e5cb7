import { atFault, atRecord, counted } from '../../watch';
import { atTally, shopScenario, theEnd } from './base';

export const builtAnew = shopScenario({
  id: 'built-anew',
  title: 'The read model is rebuilt',
  summary:
    'The copy can be made again from the tables at any time, next to the old one, which keeps answering.',
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
        ? 'Three orders are in the read model. It needs one more column, so it must be rebuilt.'
        : null,
    ),
    atFault('asked', 'begin', 'The new read model is built next to the old one, which keeps answering.'),
    atRecord('snapshot', 'snapshot-read', ({ data }) => {
      return `The tables are read as they are at version ${data.version}: ${data.rows} rows, one consistent snapshot. A read model needs nothing else.`;
    }),
    atRecord(
      'meanwhile',
      'command-given',
      () => 'In the meantime, Bo orders again. Will his order be in the new read model when it takes over?',
      { question: true, after: ['asked'] },
    ),
    atRecord(
      'takes-over',
      'rebuilt',
      ({ data }) =>
        Number(data.version) > Number(data.snapshot)
          ? `Yes: what came after version ${data.snapshot} was kept and is applied on top. The new read model takes over at version ${data.version}, as up to date as the old one.`
          : `Not yet: it takes over at version ${data.version}, and the sync will bring his order like any other.`,
      { answers: 'meanwhile' },
    ),
    atRecord(
      'reads',
      'answered',
      ({ data }) =>
        data.customer === 'ana'
          ? `Ana’s page loads as if nothing had happened, as of version ${data.version}.`
          : null,
      { after: ['takes-over'] },
    ),
    theEnd(
      ({ shown, failed, revenue }) =>
        `Version ${shown}, €${revenue} of revenue, and ${counted(failed, 'failed query', 'failed queries')}. A read model that can be thrown away is a copy; one that cannot has become a second truth.`,
    ),
  ],
});
