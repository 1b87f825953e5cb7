import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord } from '../../watch';
import { raw } from '../model/nodes';
import { atRecordOnce, base, reader, readerFirst, rowOf, seenBy, theEnd, withDefaults } from './base';

export const masksDropped: Scenario = {
  ...base,
  id: 'masks-dropped',
  title: 'The masks are gone',
  defaultSeed: 6,
  summary:
    'A deployment fails halfway and leaves the columns without their masks. Run it again without a default mask.',
  parameters: withDefaults({ rounds: 6, interval: 2_200 }),
  faults: [{ kind: 'masks-dropped', target: raw, at: 2_000_000, until: 8_300_000 }],
  beats: [
    atRecord(
      'well',
      'answered',
      (record) => {
        const row = rowOf(record);
        return row ? `All is well: ${reader(record.data.role)} reads ${row.email} and ${row.phone}.` : null;
      },
      { about: { keys: ['email', 'phone'] } },
    ),
    atFault(
      'dropped',
      'begin',
      'A deployment drops the masks and fails before it has created the new ones. What do readers get now: everything, or nothing?',
      { question: true, about: { targets: [raw] } },
    ),
    atRecordOnce(
      'begin',
      'whole',
      'answered',
      (record) => {
        const row = rowOf(record);
        if (record.data.role === 'admin' || !row) return null;
        const who = reader(record.data.role);
        return row.ssn === '***'
          ? `Nothing: ${who} gets ${row.phone} for the phone, because a default mask is configured here. Without one, Unity Catalog would return everything.`
          : `Everything: ${who} reads ${row.ssn}. No default mask is configured, and a column without a mask is returned as stored.`;
      },
      { answers: 'dropped', about: seenBy('support', 'ssn', 'phone') },
    ),
    atRecordOnce('begin', 'admin', 'answered', ({ data }) =>
      data.role === 'admin'
        ? 'The admin reads on as before: exempt by name, not because a mask is missing.'
        : null,
    ),
    atRecordOnce('begin', 'default', 'executed', ({ data }) => {
      if (data.role === 'admin') return null;
      return String(data.after).includes('default_mask(')
        ? 'In the executed query it is default_mask(email): the function of every column that has none of its own.'
        : 'The executed query is the query as it was asked: no function stands before any column.';
    }),
    atRecordOnce(
      'begin',
      'less',
      'answered',
      (record) => {
        const row = rowOf(record);
        if (record.data.role === 'admin' || !row) return null;
        const who = readerFirst(record.data.role);
        return row.ssn === '***'
          ? `${who} reads less than before: ${row.email}. The failure costs answers, not secrets.`
          : `${who} reads ${row.email}. The failure costs secrets, and no query has failed.`;
      },
      { after: ['default'], about: seenBy('regular', 'email') },
    ),
    atFault(
      'restored',
      'heal',
      'The deployment is repeated and the masks are back. No row has to be repaired.',
      { about: { targets: [raw] } },
    ),
    atRecordOnce(
      'heal',
      'again',
      'answered',
      (record) => {
        const row = rowOf(record);
        return record.data.role !== 'admin' && row
          ? `From the next query on, ${reader(record.data.role)} reads what it should again: ${row.email}, ${row.phone}.`
          : null;
      },
      { about: { keys: ['email', 'phone'] } },
    ),
    theEnd(({ answered, bareAnswers }) =>
      bareAnswers === 0
        ? `${answered} answers. While the masks were gone they said too little, and at no time too much.`
        : `${answered} answers, ${bareAnswers} of which gave a masked reader the stored values. Put a default mask in place before you need it.`,
    ),
  ],
};
