import type { Scenario } from '@/lib/simulation';
import { atRecord } from '../../watch';
import { rewriter, user, warehouse } from '../model/nodes';
import { atOutcome, base, named, theEnd, withDefaults } from './base';

/** As a sentence begins: `No rows`. */
function begun(words: unknown): string {
  const text = String(words);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const craftedQueries: Scenario = {
  ...base,
  id: 'crafted',
  title: 'Getting around the filter',
  defaultSeed: 2,
  summary: 'Alice tries OR 1 = 1, a UNION, a total of all orders, and an error that would give a row away.',
  parameters: withDefaults({ user: 'alice', query: 'crafted', rounds: 4, interval: 3_500 }),
  faults: [],
  beats: [
    atRecord(
      'or',
      'asked',
      ({ data }) =>
        data.name === 'or-true'
          ? `${named(data.user)} adds OR 1 = 1, which is true for every row. The table has 6 rows. How many come back?`
          : null,
      { question: true, about: { targets: [user, warehouse] } },
    ),
    atOutcome(
      'or-answered',
      ({ data }, exempt) => {
        if (data.name !== 'or-true') return null;
        if ('error' in data) return `None: ${data.error}.`;
        return exempt
          ? `${begun(data.got)}: ${named(data.user)} is exempt, and has no filter to get around.`
          : `${begun(data.got)}. What runs is policy AND (what was asked): whatever stands in the parentheses, the policy still applies.`;
      },
      { answers: 'or', about: { targets: [user, rewriter, warehouse] } },
    ),
    atRecord('union', 'asked', ({ data }) =>
      data.name === 'union' ? 'Next, a UNION whose second half asks for every order in APAC.' : null,
    ),
    atRecord('union-rewritten', 'rewritten', ({ data }) =>
      String(data.after).includes('UNION') && data.before !== data.after
        ? 'The filter is added wherever the table is read: once in each half.'
        : null,
    ),
    atOutcome('union-answered', ({ data }, exempt) =>
      data.name === 'union' && 'rows' in data && !exempt
        ? `${begun(data.got)}: the second half adds only what the filter allows.`
        : null,
    ),
    atOutcome('sum', ({ data }, exempt) =>
      data.name === 'aggregate' && 'rows' in data && !exempt
        ? `The total of all orders? ${named(data.user)} gets ${String(data.got).replace('sum ', '€')}: the sum of the rows ${named(data.user)} may see.`
        : null,
    ),
    atRecord(
      'error',
      'asked',
      ({ data }) =>
        data.name === 'error'
          ? 'Now a trap: 1.0 / (amount - 250) fails on an order of exactly €250. If APAC has such an order, will she see the error?'
          : null,
      { question: true },
    ),
    atOutcome(
      'error-answered',
      ({ data }) => {
        if (data.name !== 'error') return null;
        if ('error' in data && data.error !== 'division by zero') return `Another one: ${data.error}.`;
        return 'error' in data
          ? `An error: ${named(data.user)} now knows that such an order exists. That is allowed: it is one of the rows ${named(data.user)} can see.`
          : `No error, and ${data.got}. The filter is applied first, so the division never meets a hidden row.`;
      },
      { answers: 'error' },
    ),
    theEnd(
      ({ asked, audited }) =>
        `${asked} attempts, and no hidden row has changed a result, a sum or an error. All ${audited} are in the audit log.`,
    ),
  ],
};
