import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord } from '../../watch';
import { raw } from '../model/nodes';
import { atRecordOnce, base, reader, readerFirst, rowOf, theEnd, withDefaults } from './base';

export const masksDropped: Scenario = {
  ...base,
  id: 'masks-dropped',
  title: 'The masks are gone',
  defaultSeed: 6,
  summary: 'A deployment fails half way and leaves the columns without their masks, until it is repeated.',
  parameters: withDefaults({ rounds: 6, interval: 2_200 }),
  faults: [{ kind: 'masks-dropped', target: raw, at: 2_000_000, until: 8_300_000 }],
  beats: [
    atRecord('well', 'answered', (record) => {
      const row = rowOf(record);
      return row ? `All is well: ${reader(record.data.role)} reads ${row.email} and ${row.phone}.` : null;
    }),
    atFault(
      'dropped',
      'begin',
      'A deployment drops the masks and fails before it has made the new ones. What is read now: everything, or nothing?',
      { question: true },
    ),
    atRecordOnce(
      'begin',
      'whole',
      'answered',
      (record) => {
        const row = rowOf(record);
        return record.data.role !== 'admin' && row
          ? `Nothing: ${reader(record.data.role)} gets ${row.phone} for the phone. No mask does not mean no protection.`
          : null;
      },
      { answers: 'dropped' },
    ),
    atRecordOnce('begin', 'admin', 'answered', ({ data }) =>
      data.role === 'admin'
        ? 'The admin reads on as ever: exempt by name, and not because a mask is missing.'
        : null,
    ),
    atRecordOnce('begin', 'default', 'executed', ({ data }) =>
      String(data.after).includes(' mask(')
        ? 'In the query it is mask(email): the function of every column that has none of its own.'
        : null,
    ),
    atRecordOnce(
      'begin',
      'less',
      'answered',
      (record) => {
        const row = rowOf(record);
        return record.data.role !== 'admin' && row
          ? `${readerFirst(record.data.role)} reads less than before: ${row.email}. The failure costs answers, not secrets.`
          : null;
      },
      { after: ['default'] },
    ),
    atFault(
      'restored',
      'heal',
      'The deployment is repeated and the masks are back. No row has to be repaired.',
    ),
    atRecordOnce('heal', 'again', 'answered', (record) => {
      const row = rowOf(record);
      return record.data.role !== 'admin' && row
        ? `With the next query ${reader(record.data.role)} reads those parts again: ${row.email}, ${row.phone}.`
        : null;
    }),
    theEnd(
      ({ answered }) =>
        `${answered} answers. While the masks were gone they said too little, and at no time too much.`,
    ),
  ],
};
