import type { Scenario } from '@/lib/simulation';
import { atFault, atFold, atRecord } from '../../watch';
import { catalog, warehouse } from '../model/nodes';
import { base, named, theAnswer, theEnd, withDefaults } from './base';

export const revoked: Scenario = {
  ...base,
  id: 'revoked',
  title: 'Revoked while it runs',
  defaultSeed: 3,
  summary: 'Bob loses his regions while a long query of his is running, and gets them back later.',
  parameters: withDefaults({ user: 'bob', query: 'plain', rounds: 3, interval: 4_000, queryTime: 2_500 }),
  faults: [{ kind: 'revoked-bob', target: catalog, at: 1_500_000, until: 8_000_000 }],
  beats: [
    atRecord('asked', 'asked', ({ data }) => `${named(data.user)} starts a query that takes a while.`),
    atRecord('started', 'started', ({ data }) =>
      Array.isArray(data.regions) && data.regions.length > 0
        ? `It runs with the regions ${named(data.user)} has now: ${data.regions.join(' and ')}.`
        : null,
    ),
    atFault(
      'lost',
      'begin',
      'Bob’s membership is revoked while a query is running. Does the query lose its rows halfway?',
      { question: true, about: { targets: [catalog, warehouse], keys: ['bob'] } },
    ),
    atRecord(
      'kept',
      'answered',
      ({ data }) =>
        `${data.query} returns ${data.got}: access is decided once, when a query begins, and holds until it ends.`,
      { answers: 'lost', about: theAnswer },
    ),
    atRecord(
      'next',
      'decided',
      ({ data }) =>
        Array.isArray(data.regions) && data.regions.length === 0 && data.decision === 'filtered'
          ? `The change applies to the next query: ${data.query} begins with no region.`
          : null,
      { after: ['lost'] },
    ),
    atRecord('false', 'rewritten', ({ data }) =>
      String(data.after).includes('WHERE FALSE')
        ? 'Its filter becomes WHERE FALSE: it will run, and find nothing.'
        : null,
    ),
    atRecord('nothing', 'answered', ({ data }) =>
      Array.isArray(data.rows) && data.rows.length === 0
        ? `${named(data.user)} gets ${data.got}, and no error that would say why.`
        : null,
    ),
    atFault('back', 'heal', 'Bob’s regions are restored. Nothing has to be restarted.', {
      about: { targets: [catalog], keys: ['bob'] },
    }),
    atFold(
      'again',
      () => ({ healed: false }),
      (state, event) => {
        if (event.type === 'fault' && event.phase === 'heal') state.healed = true;
        return state.healed && event.type === 'record' && event.name === 'answered'
          ? `${event.data.query} returns ${event.data.got}, with the regions ${named(event.data.user)} had when it began.`
          : null;
      },
      { about: theAnswer },
    ),
    theEnd(
      ({ asked }) =>
        `The same query ${asked} times. What each one returned was decided when it began, not when it ended.`,
    ),
  ],
};
