import { atFault, atRecord, counted } from '../../watch';
import { atHeal, atTally, rowsOf, shopScenario, theEnd } from './base';

export const readSideDown = shopScenario({
  id: 'read-side-down',
  title: 'The read side is down',
  summary: 'No query gets an answer, and yet the shop sells. The two sides fail independently.',
  faults: [{ kind: 'down', target: 'olap-db-denormalized', at: 1_100_000, until: 3_000_000 }],
  script: [
    [300, 'ana', { kind: 'place', lines: [{ item: 'mug', quantity: 1 }] }],
    [800, 'ana', { kind: 'read' }],
    [1_300, 'bo', { kind: 'place', lines: [{ item: 'lamp', quantity: 1 }] }],
    [1_900, 'cy', { kind: 'place', lines: [{ item: 'rug', quantity: 1 }] }],
    [2_400, 'ana', { kind: 'rename', name: 'Anne' }],
    [3_700, 'bo', { kind: 'read' }],
  ],
  beats: [
    atRecord('works', 'answered', (record) =>
      rowsOf(record) > 0 ? `Ana sees her order: version ${record.data.version}, from the read model.` : null,
    ),
    atFault('down', 'begin', 'The read side stops. What can customers still do?', {
      question: true,
    }),
    atRecord(
      'sells',
      'acknowledged',
      ({ data }) =>
        data.kind === 'place'
          ? `Order, but not look. Bo’s order ${data.order} is accepted as version ${data.version}: a command never needs the read model.`
          : null,
      { answers: 'down' },
    ),
    atRecord(
      'refuses',
      'refused',
      ({ data }) =>
        `Send commands, but not look. Bo’s order is refused, for a reason that has nothing to do with the read side: ${data.reason}.`,
      { answers: 'down' },
    ),
    atRecord('failed', 'failed', ({ data }) => {
      return `Bo’s page does not load: ${data.reason}. The application should tell him that what he has sent is safe, and only cannot be shown.`;
    }),
    {
      id: 'lost',
      after: ['failed'],
      watch: () => (event) =>
        event.type === 'lose' && event.reason === 'the read side is down'
          ? 'Whatever is sent to the read side gets lost. That does no harm: the write side keeps it all.'
          : null,
    },
    atHeal(
      'heals',
      ({ shown, behind }) =>
        `The read side is back with the rows it had: version ${shown}, ${counted(behind, 'version')} behind. It says which version it has and asks for the rest.`,
      { after: ['failed'] },
    ),
    atTally(
      'level',
      'applied',
      ({ behind, written }) =>
        behind === 0 && written >= 5
          ? `Caught up at version ${written}: what was committed meanwhile came in one delivery.`
          : null,
      { after: ['heals'] },
    ),
    theEnd(
      ({ orders, failed }) =>
        `${counted(orders, 'order was', 'orders were')} taken during and around the outage, and ${counted(failed, 'query', 'queries')} got no answer. Two sides fail independently if neither waits for the other.`,
    ),
  ],
});
