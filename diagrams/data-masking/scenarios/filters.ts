import type { Scenario } from '@/lib/simulation';
import { atRecord } from '../../watch';
import { base, readerFirst, theEnd, withDefaults } from './base';

export const filters: Scenario = {
  ...base,
  id: 'filters',
  title: 'Filters see what you see',
  defaultSeed: 2,
  summary:
    'Somebody has heard a number and looks for it. Does a condition compare with the stored value or the masked one?',
  parameters: withDefaults({ query: 'filters', rounds: 6, interval: 2_200 }),
  faults: [],
  beats: [
    atRecord(
      'heard',
      'asked',
      ({ data }) =>
        data.looked === '123-45-6789'
          ? `${readerFirst(data.role)} has heard a number: WHERE ssn = '${data.looked}'. If this is what is stored, is it found?`
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
            ? 'Nothing is found: the condition compares with what this reader may see.'
            : 'It is found, and so it is known that the customer exists.',
      { answers: 'heard' },
    ),
    atRecord('rewritten', 'executed', ({ data }) =>
      String(data.after).includes('WHERE mask_ssn(ssn)')
        ? 'The mask stands in the condition too: WHERE mask_ssn(ssn) = …'
        : null,
    ),
    atRecord('admin', 'answered', ({ data }) =>
      data.role === 'admin' && data.looked === '123-45-6789' && data.count === 1
        ? 'The admin finds the customer by the same query.'
        : null,
    ),
    atRecord('as-shown', 'asked', ({ data }) =>
      data.looked === '***-**-6789' && data.role === 'regular'
        ? `The other way round: the regular user looks for ${data.looked}, stars and all.`
        : null,
    ),
    atRecord('as-shown-found', 'answered', ({ data }) =>
      data.looked === '***-**-6789' && data.count === 1
        ? 'Found: this is the value that this reader has. Others who end in 6789 would be found with it.'
        : null,
    ),
    atRecord('admin-not', 'answered', ({ data }) =>
      data.role === 'admin' && data.looked === '***-**-6789' && data.count === 0
        ? 'The admin finds nothing like that: no stored value has stars.'
        : null,
    ),
    theEnd(({ answered, found, leaked }) =>
      leaked > 0
        ? `${answered} searches, and ${leaked} found the customer by a number that the reader must not see.`
        : `${answered} searches, ${found} of them found the customer. Nobody can find what they could not have read.`,
    ),
  ],
};
