import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord } from '../../watch';
import { raw } from '../model/nodes';
import { atRecordOnce, base, reader, rowOf, seenBy, theEnd, withDefaults } from './base';

export const malformedValues: Scenario = {
  ...base,
  id: 'malformed',
  title: 'Malformed values',
  defaultSeed: 4,
  summary: 'An import leaves values that no mask understands. Is part of them shown, all, or nothing?',
  parameters: withDefaults({ rounds: 7, interval: 2_200 }),
  faults: [{ kind: 'malformed', target: raw, at: 2_000_000, until: 11_000_000 }],
  beats: [
    atRecord('well', 'answered', (record) => {
      const row = rowOf(record);
      return row ? `A well-formed record, read by ${reader(record.data.role)}: ${row.ssn}.` : null;
    }),
    atFault(
      'import',
      'begin',
      'An import drops the @, and the first digits of the SSN. Are the last four digits still shown?',
      { question: true, about: { targets: [raw], keys: ['email', 'ssn'] } },
    ),
    atRecordOnce(
      'begin',
      'whole',
      'answered',
      (record) => {
        if (record.data.role === 'admin')
          return 'An admin is shown whatever is stored; everyone else would get ***.';
        return rowOf(record)?.ssn === '***'
          ? 'No: ***, and nothing else. A mask that cannot tell what it would reveal reveals nothing.'
          : null;
      },
      { answers: 'import', about: seenBy('support', 'email', 'ssn') },
    ),
    atRecordOnce('begin', 'admin', 'answered', ({ data }) =>
      data.role === 'admin'
        ? 'The admin sees what is stored, and so notices that the import went wrong.'
        : null,
    ),
    atRecordOnce('begin', 'empty', 'answered', (record) => {
      const row = rowOf(record);
      return record.data.role === 'regular' && row?.phone === '***'
        ? 'Empty, NULL or too short: all look the same. *** does not even say whether there is a value.'
        : null;
    }),
    atFault('repaired', 'heal', 'The import is repeated with the right values.', {
      about: { targets: [raw] },
    }),
    atRecordOnce('heal', 'again', 'answered', (record) => {
      const row = rowOf(record);
      return record.data.role === 'regular' && row
        ? `The same masks show their parts again: ${row.ssn}.`
        : null;
    }),
    theEnd(({ answered }) => `${answered} answers. Whatever was stored, no mask showed more than it should.`),
  ],
};
