import type { Scenario } from '@/lib/simulation';
import { atRecord } from '../../watch';
import { rewriter, user } from '../model/nodes';
import { base, named, theAnswer, theEnd, withDefaults } from './base';

export const sameQuestion: Scenario = {
  ...base,
  id: 'same-question',
  title: 'One question, four answers',
  defaultSeed: 1,
  summary: 'Alice, Bob, Carol and Dana send the same SELECT. What each gets is decided by the catalog.',
  parameters: withDefaults({ user: 'everybody', query: 'plain', rounds: 4 }),
  faults: [],
  beats: [
    atRecord(
      'asked',
      'asked',
      ({ data }) =>
        `${named(data.user)} sends a query that does not say who is asking: ${String(data.sql).split('\n')[0]}.`,
    ),
    atRecord('decided', 'decided', ({ data }) => {
      const regions = Array.isArray(data.regions) ? data.regions.join(' and ') : '';
      return data.decision === 'filtered' && regions !== ''
        ? `The catalog looks up who asks: ${named(data.user)} has ${regions}. The decision is written to the audit log first.`
        : null;
    }),
    atRecord('rewritten', 'rewritten', ({ data }) =>
      data.before === data.after
        ? null
        : 'The filter is written into the query. No application had to remember it, and none can forget it.',
    ),
    atRecord(
      'first',
      'answered',
      ({ data }) =>
        data.user === 'dana'
          ? null
          : `${named(data.user)} gets ${data.got}. The other rows were filtered out before anything looked at them.`,
      { about: theAnswer },
    ),
    atRecord(
      'second',
      'answered',
      ({ data }) => (data.user === 'bob' ? `The same SQL from Bob, who has two regions: ${data.got}.` : null),
      { about: theAnswer },
    ),
    atRecord(
      'nobody',
      'asked',
      ({ data }) =>
        data.user === 'carol'
          ? 'Carol is in no region at all. Does she get an error, every row, or none?'
          : null,
      { question: true, about: { targets: [user, 'unity-catalog'], keys: ['carol'] } },
    ),
    atRecord(
      'nobody-answered',
      'answered',
      ({ data }) =>
        data.user === 'carol'
          ? `Carol gets ${data.got}, and no error. Her filter is WHERE FALSE: whoever has no region sees nothing.`
          : null,
      { answers: 'nobody', about: { targets: [user, rewriter] } },
    ),
    atRecord('exempt', 'decided', ({ data }) =>
      data.decision === 'exempt'
        ? `${named(data.user)} is exempt by name. The query stays as it is, and the audit log says so.`
        : null,
    ),
    theEnd(
      ({ answered, audited }) =>
        `One SELECT, ${answered} answers, each for the person who asked. The audit log has ${audited} lines.`,
    ),
  ],
};
