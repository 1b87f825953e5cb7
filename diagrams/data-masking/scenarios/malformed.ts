import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord } from '../../watch';
import { raw } from '../model/nodes';
import { atRecordOnce, base, reader, rowOf, theEnd, withDefaults } from './base';

export const malformedValues: Scenario = {
  ...base,
  id: 'malformed',
  title: 'Malformed values',
  defaultSeed: 4,
  summary: 'An import leaves values that no mask understands. Is a part of them shown, all, or nothing?',
  parameters: withDefaults({ rounds: 7, interval: 2_200 }),
  faults: [{ kind: 'malformed', target: raw, at: 2_000_000, until: 11_000_000 }],
  beats: [
    atRecord('well', 'answered', (record) => {
      const row = rowOf(record);
      return row ? `A record as it should be, read by ${reader(record.data.role)}: ${row.ssn}.` : null;
    }),
    atFault(
      'import',
      'begin',
      'An import drops the @, and the first digits of the SSN. Show the last four all the same?',
      { question: true },
    ),
    atRecordOnce(
      'begin',
      'whole',
      'answered',
      (record) => {
        if (record.data.role === 'admin')
          return 'An admin is shown whatever is stored; for all others it would be ***.';
        return rowOf(record)?.ssn === '***'
          ? 'No: *** and nothing else. A mask that cannot tell what it would show shows nothing.'
          : null;
      },
      { answers: 'import' },
    ),
    atRecordOnce('begin', 'admin', 'answered', ({ data }) =>
      data.role === 'admin'
        ? 'The admin sees what was stored, and so sees that the import went wrong.'
        : null,
    ),
    atRecordOnce('begin', 'empty', 'answered', (record) => {
      const row = rowOf(record);
      return record.data.role === 'regular' && row?.phone === '***'
        ? 'Empty, null or too short look the same: *** does not even say whether there is a value.'
        : null;
    }),
    atFault('repaired', 'heal', 'The import is done again, with the values as they were.'),
    atRecordOnce('heal', 'again', 'answered', (record) => {
      const row = rowOf(record);
      return record.data.role === 'regular' && row
        ? `The same masks show their parts again: ${row.ssn}.`
        : null;
    }),
    theEnd(
      ({ answered }) =>
        `${answered} answers. Whatever was stored, no mask has shown more than it was meant to.`,
    ),
  ],
};
