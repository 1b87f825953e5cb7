import { atFault, atRecord, counted } from '../../watch';
import { atHeal, atTally, rowsOf, shopScenario, theEnd } from './base';

export const readSideDown = shopScenario({
  id: 'read-side-down',
  title: 'The read side is down',
  summary: 'No query has an answer, and yet the shop sells. The two sides fail apart.',
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
    atFault('down', 'begin', 'The read side stops. Which half of the shop is closed now?', {
      question: true,
    }),
    atRecord(
      'sells',
      'acknowledged',
      ({ data }) =>
        `Only the looking half. Order ${data.order} is accepted as version ${data.version}: a command never needed the read model.`,
      { answers: 'down' },
    ),
    atRecord('failed', 'failed', ({ data }) => {
      return `His page does not load: ${data.reason}. He has ordered and cannot see it; the application had better say which of the two it is.`;
    }),
    {
      id: 'lost',
      after: ['failed'],
      watch: () => (event) =>
        event.type === 'lose' && event.reason === 'the read side is down'
          ? 'Whatever is sent to the read side is lost. That is no loss: the write side has kept it all.'
          : null,
    },
    atHeal(
      'heals',
      ({ shown, behind }) =>
        `The read side is back with the rows it had: version ${shown}, ${counted(behind, 'version')} behind. It says where it stands and asks for the rest.`,
      { after: ['failed'] },
    ),
    atTally(
      'level',
      'applied',
      ({ behind, written }) =>
        behind === 0 && written >= 5
          ? `Level at version ${written}: two orders and a new name were caught up in one go.`
          : null,
      { after: ['heals'] },
    ),
    theEnd(
      ({ orders, failed }) =>
        `${orders} orders were taken, none refused for the outage, and ${counted(failed, 'query', 'queries')} had no answer. Two sides can fail apart, if neither waits for the other.`,
    ),
  ],
});
