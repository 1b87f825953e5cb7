import type { Scenario } from '@/lib/simulation';
import { atFault, atFold, atRecord } from '../../watch';
import { catalog } from '../model/nodes';
import { base, named, theEnd, withDefaults } from './base';

export const policyDown: Scenario = {
  ...base,
  id: 'policy-down',
  title: 'The policy cannot be read',
  defaultSeed: 4,
  summary: 'user_regions is unavailable for a while. What is answered by a filter that cannot be evaluated?',
  parameters: withDefaults({ user: 'everybody', query: 'large', rounds: 6, interval: 2_400 }),
  faults: [{ kind: 'policy-unreadable', target: catalog, at: 2_000_000, until: 9_500_000 }],
  beats: [
    atRecord('well', 'answered', ({ data }) => `All is well: ${named(data.user)} gets ${data.got}.`),
    atFault(
      'down',
      'begin',
      'The table user_regions cannot be read. Whoever asks now: all rows, no rows, or an error?',
      { question: true },
    ),
    atRecord(
      'refused',
      'refused',
      ({ data }) =>
        `An error. “${data.error}”: who cannot be checked is not guessed at. The filter fails closed.`,
      { answers: 'down' },
    ),
    atRecord('never-ran', 'refused', ({ data }) =>
      data.user === 'carol'
        ? 'The query is refused in the catalog. Rewriter and warehouse never hear of it.'
        : null,
    ),
    atRecord('exempt', 'refused', ({ data }) =>
      data.user === 'dana'
        ? 'Even Dana: that she is exempt stands in what cannot be read, so nobody is exempt now.'
        : null,
    ),
    atFault('up', 'heal', 'The table can be read again.'),
    atFold(
      'again',
      () => ({ healed: false }),
      (state, event) => {
        if (event.type === 'fault' && event.phase === 'heal') state.healed = true;
        return state.healed && event.type === 'record' && event.name === 'answered'
          ? `${named(event.data.user)} asks and gets ${event.data.got}. There was nothing to repair.`
          : null;
      },
    ),
    theEnd(
      ({ answered, refused, audited }) =>
        `${answered} answers, ${refused} refusals, no row too many. ${audited} lines in the audit log: refusals are audited too.`,
    ),
  ],
};
