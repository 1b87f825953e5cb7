import type { Scenario } from '@/lib/simulation';
import { atFault, atFold, atRecord } from '../../watch';
import { catalog } from '../model/nodes';
import { base, named, theEnd, withDefaults } from './base';

export const revoked: Scenario = {
  ...base,
  id: 'revoked',
  title: 'Revoked while it runs',
  defaultSeed: 3,
  summary: 'Bob loses his regions while a long query of his is running, and gets them back later.',
  parameters: withDefaults({ user: 'bob', query: 'plain', rounds: 3, interval: 4_000, queryTime: 2_500 }),
  faults: [{ kind: 'revoked-bob', target: catalog, at: 1_500_000, until: 8_000_000 }],
  beats: [
    atRecord('asked', 'asked', ({ data }) => `${named(data.user)} starts a query that takes its time.`),
    atRecord('started', 'started', ({ data }) =>
      Array.isArray(data.regions) && data.regions.length > 0
        ? `It runs, with the regions that ${named(data.user)} has now: ${data.regions.join(' and ')}.`
        : null,
    ),
    atFault(
      'lost',
      'begin',
      'The membership is revoked, and the query still runs. Does it lose its rows half way?',
      { question: true },
    ),
    atRecord(
      'kept',
      'answered',
      ({ data }) =>
        `${data.query} gets ${data.got}: a query is decided once, when it begins, and ends as it began.`,
      { answers: 'lost' },
    ),
    atRecord('next', 'decided', ({ data }) =>
      Array.isArray(data.regions) && data.regions.length === 0 && data.decision === 'filtered'
        ? `The change binds the next one: ${data.query} begins with no region.`
        : null,
    ),
    atRecord('false', 'rewritten', ({ data }) =>
      String(data.after).includes('WHERE FALSE')
        ? 'Its filter is WHERE FALSE. It runs, and finds nothing.'
        : null,
    ),
    atRecord('nothing', 'answered', ({ data }) =>
      Array.isArray(data.rows) && data.rows.length === 0
        ? `${named(data.user)} gets ${data.got}, and no error that would say why.`
        : null,
    ),
    atFault('back', 'heal', 'The regions are given back. Nobody restarts anything.'),
    atFold(
      'again',
      () => ({ healed: false }),
      (state, event) => {
        if (event.type === 'fault' && event.phase === 'heal') state.healed = true;
        return state.healed && event.type === 'record' && event.name === 'answered'
          ? `${event.data.query} gets ${event.data.got}, with the regions of the instant at which it began.`
          : null;
      },
    ),
    theEnd(
      ({ asked }) =>
        `${asked} times the same query. What it returned was decided when each one began, not when it ended.`,
    ),
  ],
};
