import { atFault, atRecord, counted } from '../../watch';
import { shopScenario, theEnd } from './base';

export const waitForIt = shopScenario({
  id: 'wait-for-it',
  title: 'Wait for your own write',
  summary: 'A query names the version its reader last wrote and waits for it. Then the sync stops.',
  faults: [
    { kind: 'stop', target: 'oltp-db-normalized--olap-db-denormalized', at: 1_900_000, until: 4_000_000 },
  ],
  defaults: { readYourWrites: 'wait', syncEvery: 500 },
  script: [
    [700, 'ana', { kind: 'place', lines: [{ item: 'lamp', quantity: 1 }] }],
    [740, 'bo', { kind: 'read' }],
    [2_100, 'bo', { kind: 'place', lines: [{ item: 'mug', quantity: 3 }] }],
    [2_200, 'cy', { kind: 'read' }],
    [4_700, 'bo', { kind: 'read' }],
  ],
  beats: [
    atRecord('heard', 'acknowledged', ({ data }) =>
      data.customer === 'ana'
        ? `Ana’s order is committed as version ${data.version}, and the application remembers that number for her.`
        : null,
    ),
    atRecord('waiting', 'waiting', ({ data }) =>
      data.floor === 2
        ? `Her query says: “not before version ${data.floor}”. The read model is at version ${data.version}, so her query waits.`
        : null,
    ),
    atRecord(
      'answered',
      'answered',
      ({ data }) =>
        data.customer === 'ana'
          ? `The sync brings version ${data.version}, and the query goes on at once. Ana waited for a fraction of a second and sees her order.`
          : null,
      { after: ['waiting'] },
    ),
    atFault(
      'stops',
      'begin',
      'Then the sync stops. The read model goes on answering, at the version it has.',
    ),
    atRecord(
      'stuck',
      'waiting',
      () =>
        'Bo has ordered, and his query waits for his version. Cy has written nothing and will ask, too. Who gets an answer?',
      { question: true, after: ['stops'] },
    ),
    atRecord(
      'cy',
      'answered',
      ({ data }) =>
        data.customer === 'cy'
          ? `Cy, and at once: version ${data.version} is new enough for him. Only those who would notice have to wait.`
          : null,
      { answers: 'stuck' },
    ),
    atRecord('fails', 'failed', ({ data }) => {
      return `Bo’s query times out: ${data.reason}. That is honest; an old answer would have told him that his order is gone.`;
    }),
    atFault('heals', 'heal', 'The sync runs again and carries what was waiting.', { after: ['fails'] }),
    theEnd(({ answered, stale, failed }) =>
      stale > 0
        ? `${answered} answers, ${counted(failed, 'failure')}, and ${stale} of the answers were out of date. Nobody had to wait.`
        : failed > 0
          ? `${answered} answers, none of them out of date, and ${counted(failed, 'failure')}. Waiting passes the sync’s delay on to the client, and its outage, too.`
          : `${answered} answers, none of them out of date, and no failure.`,
    ),
  ],
});
