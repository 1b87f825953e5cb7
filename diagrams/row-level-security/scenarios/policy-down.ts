import type { Scenario } from '@/lib/simulation';
import { atFault, atFold, atRecord } from '../../watch';
import { catalog } from '../model/nodes';
import { base, named, theAnswer, theEnd, withDefaults } from './base';

export const policyDown: Scenario = {
  ...base,
  id: 'policy-down',
  title: 'The policy cannot be read',
  defaultSeed: 4,
  summary: 'user_regions is unavailable for a while. What is returned when the filter cannot be evaluated?',
  parameters: withDefaults({ user: 'everybody', query: 'large', rounds: 6, interval: 2_400 }),
  faults: [{ kind: 'policy-unreadable', target: catalog, at: 2_000_000, until: 9_500_000 }],
  beats: [
    atRecord('well', 'answered', ({ data }) => `All is well: ${named(data.user)} gets ${data.got}.`, {
      about: theAnswer,
    }),
    atFault(
      'down',
      'begin',
      'The table user_regions cannot be read. What should the next reader get: all rows, no rows, or an error?',
      { question: true, about: { targets: [catalog] } },
    ),
    atRecord(
      'refused',
      'refused',
      ({ data }) =>
        `An error: ${data.error}. What cannot be checked is not guessed; the filter fails closed.`,
      { answers: 'down' },
    ),
    atRecord('never-ran', 'refused', ({ data }) =>
      data.user === 'carol'
        ? 'The catalog refuses the query. The rewriter and the warehouse never hear of it.'
        : null,
    ),
    atRecord('exempt', 'refused', ({ data }) =>
      data.user === 'dana'
        ? 'Even Dana is refused: her exemption is recorded in the table that cannot be read.'
        : null,
    ),
    atFault('up', 'heal', 'The table can be read again.', { about: { targets: [catalog] } }),
    atFold(
      'again',
      () => ({ healed: false }),
      (state, event) => {
        if (event.type === 'fault' && event.phase === 'heal') state.healed = true;
        return state.healed && event.type === 'record' && event.name === 'answered'
          ? `${named(event.data.user)} asks and gets ${event.data.got}. There was nothing to repair.`
          : null;
      },
      { about: theAnswer },
    ),
    theEnd(
      ({ answered, refused, audited }) =>
        `${answered} answers, ${refused} refusals, no row too many. ${audited} lines in the audit log: refusals are audited, too.`,
    ),
  ],
};
