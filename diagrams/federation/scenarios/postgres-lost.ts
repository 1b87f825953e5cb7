import type { Scenario } from '@/lib/simulation';
import { atFault, atFold, atRecord } from '../../watch';
import { sources } from '../model/places';
import { base, named, theEnd, withDefaults } from './base';

export const postgresLost: Scenario = {
  ...base,
  id: 'postgres-lost',
  title: 'PostgreSQL is lost',
  summary: 'One of three databases cannot be reached for a while. Which queries fail?',
  defaultSeed: 5,
  parameters: withDefaults({ rounds: 8, interval: 1_800 }),
  faults: [{ kind: 'pg-lost', target: sources.pg.node, at: 1_600_000, until: 12_000_000 }],
  beats: [
    atRecord(
      'well',
      'answered',
      ({ data }) =>
        `All is well: ${named(data.user)} gets ${data.got}${Array.isArray(data.uses) && data.uses.length === 3 ? ', joined from three databases' : ''}.`,
    ),
    atFault(
      'lost',
      'begin',
      'The connection to PostgreSQL breaks. What happens to queries that need only the orders?',
      { question: true },
    ),
    atRecord(
      'lake-goes-on',
      'answered',
      ({ data }) =>
        data.user === 'cy'
          ? 'Nothing. Cy reads only Delta Lake, and that is well: a dead source fails only the queries that use it.'
          : null,
      { answers: 'lost' },
    ),
    atRecord(
      'failed',
      'failed',
      ({ data }) =>
        `${named(data.user)} needs PostgreSQL and gets an error that says so: “${data.error}”. Half an answer would look like a complete one.`,
    ),
    atFault('back', 'heal', 'PostgreSQL is back. Nothing has to be repaired: a federation keeps no copy.'),
    atFold(
      'again',
      () => ({ healed: false }),
      (state, event) => {
        if (event.type === 'fault' && event.phase === 'heal') state.healed = true;
        const uses =
          event.type === 'record' && event.name === 'answered' && Array.isArray(event.data.uses)
            ? event.data.uses
            : [];
        return state.healed && uses.includes('pg') && event.type === 'record'
          ? `${named(event.data.user)} asks again and gets ${event.data.got}, live.`
          : null;
      },
    ),
    theEnd(
      ({ answered, failed, refused }) =>
        `${answered} answered, ${failed} failed, ${refused} refused for a grant. A lost database costs only the queries that need it.`,
    ),
  ],
};
