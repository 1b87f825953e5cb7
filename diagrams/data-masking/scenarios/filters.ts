import type { Scenario } from '@/lib/simulation';
import { atRecord } from '../../watch';
import { base, readerFirst, theEnd, withDefaults } from './base';

export const filters: Scenario = {
  ...base,
  id: 'filters',
  title: 'Filters see what you see',
  defaultSeed: 2,
  summary:
    'Somebody has heard a number and searches for it. Is a condition compared with the stored value or with the masked one?',
  parameters: withDefaults({ query: 'filters', rounds: 6, interval: 3_000 }),
  faults: [],
  beats: [
    atRecord(
      'heard',
      'asked',
      ({ data }) =>
        data.looked === '123-45-6789'
          ? `${readerFirst(data.role)} has heard a number and searches: WHERE ssn = '${data.looked}'. If that is the stored number, is the customer found?`
          : null,
      { question: true },
    ),
    atRecord(
      'not-found',
      'answered',
      ({ data }) =>
        data.looked !== '123-45-6789'
          ? null
          : data.count === 0
            ? '0 rows: the condition is compared with the value this reader sees.'
            : 'Found. The reader now knows that a customer has this number.',
      { answers: 'heard' },
    ),
    atRecord('rewritten', 'executed', ({ data }) =>
      String(data.after).includes('WHERE mask_ssn(ssn)')
        ? 'In the executed query the mask is in the condition, too: WHERE mask_ssn(ssn) = …'
        : null,
    ),
    atRecord('admin', 'answered', ({ data }) =>
      data.role === 'admin' && data.looked === '123-45-6789' && data.count === 1
        ? 'The admin finds the customer with the same query.'
        : null,
    ),
    atRecord('as-shown', 'asked', ({ data }) =>
      data.looked === '***-**-6789' && data.role === 'regular'
        ? `The other way round: the regular user searches for ${data.looked}, asterisks and all.`
        : null,
    ),
    atRecord('as-shown-found', 'answered', ({ data }) =>
      data.looked === '***-**-6789' && data.count === 1
        ? 'Found: that is the value this reader sees. Anyone else whose number ends in 6789 would be found, too.'
        : null,
    ),
    atRecord('admin-not', 'answered', ({ data }) =>
      data.role === 'admin' && data.looked === '***-**-6789' && data.count === 0
        ? 'The admin finds nothing: no stored value contains asterisks.'
        : null,
    ),
    theEnd(({ answered, found, leaked }) =>
      leaked > 0
        ? `${answered} searches, and ${leaked} of them confirmed a number that the reader must not see.`
        : `${answered} searches, ${found} of which found the customer. Nobody finds what they could not have read.`,
    ),
  ],
};
