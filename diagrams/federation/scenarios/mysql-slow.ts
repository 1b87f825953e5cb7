import type { Scenario } from '@/lib/simulation';
import { atFault, atFold, atRecord } from '../../watch';
import { sources } from '../model/places';
import { base, named, theEnd, withDefaults } from './base';

export const mysqlSlow: Scenario = {
  ...base,
  id: 'mysql-slow',
  title: 'MySQL is slower than its timeout',
  summary:
    'A source that answers too late is as bad as one that does not answer, unless somebody gives it up.',
  defaultSeed: 2,
  parameters: withDefaults({ user: 'ana', query: 'stock', rounds: 5, interval: 2_600 }),
  faults: [
    { kind: 'mysql-slow', target: sources.mysql.node, at: 2_000_000, until: 8_000_000 },
    {
      kind: 'grant-revoked',
      target: 'unity-catalog-centralized-governance-layer',
      at: 10_400_000,
      until: 12_000_000,
    },
  ],
  beats: [
    atRecord(
      'well',
      'answered',
      ({ data }) => `All is well: ${data.got} in under half a second. The lake's scan takes the longest.`,
    ),
    atFault(
      'slow',
      'begin',
      'MySQL takes forty times as long now: 3.6 s. PostgreSQL and the lake are as quick as ever. How long does the query take?',
      { question: true },
    ),
    atRecord(
      'given-up',
      'failed',
      ({ data }) => `As long as its slowest source, but no longer than the timeout: “${data.error}”.`,
      { answers: 'slow' },
    ),
    atFold(
      'wasted',
      () => ({ slow: false, failed: false }),
      (state, event) => {
        if (event.type !== 'record') return null;
        const { name, data } = event;
        if (name === 'health' && data.source === 'mysql') state.slow = !data.well;
        if (name === 'failed' && data.source === 'mysql') state.failed = true;
        return state.slow && state.failed && name === 'read' && data.source === 'lake' && data.file === 2
          ? 'The lake has read its rows again, for nothing: without MySQL there is no join.'
          : null;
      },
    ),
    atFault('quick', 'heal', 'MySQL is quick again.'),
    atFold(
      'again',
      () => ({ healed: false }),
      (state, event) => {
        if (event.type === 'fault' && event.phase === 'heal') state.healed = true;
        return state.healed && event.type === 'record' && event.name === 'answered'
          ? `${named(event.data.user)} gets ${event.data.got}. No connection was left hanging.`
          : null;
      },
    ),
    atRecord('revoked', 'refused', ({ data }) =>
      data.user === 'ana'
        ? `And now ${data.got}: Ana's grant was taken away a moment ago. It binds from the next query on, without a new login anywhere.`
        : `And now ${data.got}: ${named(data.user)} never had one, and nothing was read to find that out.`,
    ),
    theEnd(
      ({ answered, failed, refused }) =>
        `${answered} answered, ${failed} given up, ${refused} refused. Each error says which database, or which grant.`,
    ),
  ],
};
