import { atFault, atRecord } from '../../watch';
import { shopScenario, theEnd } from './base';

export const waitForIt = shopScenario({
  id: 'wait-for-it',
  title: 'Wait for your own write',
  summary: 'A query names the version its reader has written, and waits for it. Until the sync stops.',
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
        ? `Ana’s order is version ${data.version}, and the application remembers that number for her.`
        : null,
    ),
    atRecord('waiting', 'waiting', ({ data }) =>
      data.floor === 2
        ? `Her query says: “not before version ${data.floor}”. The read model is at ${data.version}, so the query waits there.`
        : null,
    ),
    atRecord(
      'answered',
      'answered',
      ({ data }) =>
        data.customer === 'ana'
          ? `The sync arrives, version ${data.version} is there, and the query goes on at once. She waited for a fraction of a second and sees her order.`
          : null,
      { after: ['waiting'] },
    ),
    atFault(
      'stops',
      'begin',
      'Then the sync stops. The read model goes on answering, at the version that it has.',
    ),
    atRecord(
      'stuck',
      'waiting',
      () =>
        'Bo has ordered and waits for his version, which will not come. Cy has written nothing and asks too. Who gets an answer?',
      { question: true, after: ['stops'] },
    ),
    atRecord(
      'cy',
      'answered',
      ({ data }) =>
        data.customer === 'cy'
          ? `Cy, at once: he asks for nothing newer than version ${data.version}. Only those wait who would notice.`
          : null,
      { answers: 'stuck' },
    ),
    atRecord('fails', 'failed', ({ data }) => {
      return `Bo’s query gives up: ${data.reason}. No answer is an honest answer; an old one would have told him that his order is gone.`;
    }),
    atFault('heals', 'heal', 'The sync runs again and carries what has been waiting.', { after: ['fails'] }),
    theEnd(({ answered, stale, failed }) =>
      stale > 0
        ? `${answered} answers, ${failed} failed, and ${stale} were too old. Nobody has waited for anything.`
        : `${answered} answers, none of them too old, ${failed} failed. Waiting turns the sync’s delay into the client’s, and its outage into theirs.`,
    ),
  ],
});
