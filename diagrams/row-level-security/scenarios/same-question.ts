import type { Scenario } from '@/lib/simulation';
import { atRecord } from '../../watch';
import { base, named, theEnd, withDefaults } from './base';

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
        `${named(data.user)} sends a query and names nobody: ${String(data.sql).split('\n')[0]} …`,
    ),
    atRecord('decided', 'decided', ({ data }) => {
      const regions = Array.isArray(data.regions) ? data.regions.join(' and ') : '';
      return data.decision === 'filtered' && regions !== ''
        ? `The catalog looks up who asks: ${named(data.user)} has ${regions}. The decision goes into the audit log first.`
        : null;
    }),
    atRecord('rewritten', 'rewritten', ({ data }) =>
      data.before === data.after
        ? null
        : 'The filter is written into the query. No application had to remember it, and none can forget it.',
    ),
    atRecord('first', 'answered', ({ data }) =>
      data.user === 'dana'
        ? null
        : `${named(data.user)} gets ${data.got}. The other rows were gone before anything looked at them.`,
    ),
    atRecord('second', 'answered', ({ data }) =>
      data.user === 'bob' ? `The same SQL from Bob, who has two regions: ${data.got}.` : null,
    ),
    atRecord(
      'nobody',
      'asked',
      ({ data }) =>
        data.user === 'carol'
          ? 'Carol is in no region at all. Does she get an error, every row, or none?'
          : null,
      { question: true },
    ),
    atRecord(
      'nobody-answered',
      'answered',
      ({ data }) =>
        data.user === 'carol'
          ? `Carol gets ${data.got}, and no error. Her filter is WHERE FALSE: who is not listed sees nothing.`
          : null,
      { answers: 'nobody' },
    ),
    atRecord('exempt', 'decided', ({ data }) =>
      data.decision === 'exempt'
        ? `${named(data.user)} is exempt, by name. The query stays as it is, and the audit log has this too.`
        : null,
    ),
    theEnd(
      ({ answered, audited }) =>
        `One SELECT, ${answered} answers, each for the person who asked. The audit log has ${audited} lines.`,
    ),
  ],
};
