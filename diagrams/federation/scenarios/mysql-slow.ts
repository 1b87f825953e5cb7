import type { Scenario } from '@/lib/simulation';
import { atFault, atFold, atRecord } from '../../watch';
import { sources } from '../model/places';
import { base, named, theEnd, withDefaults } from './base';

export const mysqlSlow: Scenario = {
  ...base,
  id: 'mysql-slow',
  title: 'MySQL is slower than its timeout',
  summary:
    'A source that answers far too late is worse than one that does not answer, unless a timeout ends the wait.',
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
      ({ data }) =>
        `All is well: ${data.got} in under half a second. The scan of Delta Lake takes the longest.`,
    ),
    atFault(
      'slow',
      'begin',
      'MySQL now takes forty times as long: 3.6 s. PostgreSQL and Delta Lake are as quick as ever. How long will the next query take?',
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
          ? 'Delta Lake has scanned its rows again in vain: without MySQL there is no join.'
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
          ? `${named(event.data.user)} gets ${event.data.got}. No connection was left open.`
          : null;
      },
    ),
    atRecord('revoked', 'refused', ({ data }) =>
      data.user === 'ana'
        ? `Now Ana is refused, ${data.got}: hers was revoked a moment ago. That takes effect with the next query, without a new login anywhere.`
        : `Now ${named(data.user)} is refused, ${data.got}: there never was one, and nothing was read to find that out.`,
    ),
    theEnd(
      ({ answered, failed, refused }) =>
        `${answered} answered, ${failed} timed out, ${refused} refused. Each error names the database or the grant.`,
    ),
  ],
};
