import type { Scenario } from '@/lib/simulation';
import { atRecord } from '../../watch';
import { atOutcome, base, named, theEnd, withDefaults } from './base';

export const craftedQueries: Scenario = {
  ...base,
  id: 'crafted',
  title: 'Getting around the filter',
  defaultSeed: 2,
  summary: 'Alice tries OR 1 = 1, a UNION, a sum over everything, and an error that would tell.',
  parameters: withDefaults({ user: 'alice', query: 'crafted', rounds: 4, interval: 3_500 }),
  faults: [],
  beats: [
    atRecord(
      'or',
      'asked',
      ({ data }) =>
        data.name === 'or-true'
          ? `${named(data.user)} adds OR 1 = 1, which is true for every row. How many of the 6 come back?`
          : null,
      { question: true },
    ),
    atOutcome(
      'or-answered',
      ({ data }, exempt) => {
        if (data.name !== 'or-true') return null;
        if ('error' in data) return `None: ${data.error}.`;
        return exempt
          ? `${data.got}: ${named(data.user)} is exempt, and has no filter to get around.`
          : `${data.got}. The query says policy AND (what was asked): the parentheses hold whatever stands in them.`;
      },
      { answers: 'or' },
    ),
    atRecord('union', 'asked', ({ data }) =>
      data.name === 'union' ? 'Next: a UNION, whose second half asks for all of Asia.' : null,
    ),
    atRecord('union-rewritten', 'rewritten', ({ data }) =>
      String(data.after).includes('UNION') && data.before !== data.after
        ? 'The filter goes wherever the table is read: once in each half.'
        : null,
    ),
    atOutcome('union-answered', ({ data }, exempt) =>
      data.name === 'union' && 'rows' in data && !exempt
        ? `${data.got}: the second half added what the filter allows, and no more.`
        : null,
    ),
    atOutcome('sum', ({ data }, exempt) =>
      data.name === 'aggregate' && 'rows' in data && !exempt
        ? `A total over everything? ${named(data.user)} gets ${data.got}, over the rows that the filter has left.`
        : null,
    ),
    atRecord(
      'error',
      'asked',
      ({ data }) =>
        data.name === 'error'
          ? 'Now a trap: 1.0 / (amount − 250) fails at an order of exactly 250. If there is one in Asia, does she see the error?'
          : null,
      { question: true },
    ),
    atOutcome(
      'error-answered',
      ({ data }) => {
        if (data.name !== 'error') return null;
        if ('error' in data && data.error !== 'division by zero') return `Another one: ${data.error}.`;
        return 'error' in data
          ? `An error, and so ${named(data.user)} knows. It may: the row is one of those they can see.`
          : `No error: ${data.got}. The filter is decided first, so the division never meets a hidden row.`;
      },
      { answers: 'error' },
    ),
    theEnd(
      ({ asked, audited }) =>
        `${asked} tries, and nothing hidden has changed a row, a sum or an error. All ${audited} are in the audit log.`,
    ),
  ],
};
