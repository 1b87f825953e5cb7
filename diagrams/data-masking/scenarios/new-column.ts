import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord } from '../../watch';
import { raw } from '../model/nodes';
import { newColumn as birthday } from '../model/record';
import { atRecordOnce, base, reader, readerFirst, rowOf, seenBy, theEnd, withDefaults } from './base';

export const newColumn: Scenario = {
  ...base,
  id: 'new-column',
  title: 'A column nobody decided about',
  defaultSeed: 5,
  summary:
    'A birthday is added to the table, and its mask is forgotten. Run it again without a default mask, as Unity Catalog has none.',
  parameters: withDefaults({ rounds: 6, interval: 2_200 }),
  faults: [{ kind: 'new-column', target: raw, at: 2_000_000, until: 6_500_000 }],
  beats: [
    atRecord(
      'well',
      'answered',
      ({ data }) => `Three columns, each with a mask. ${readerFirst(data.role)} reads them.`,
      { about: { keys: [] } },
    ),
    atFault('added', 'begin', 'A developer adds a column, birthday, without a mask. Who can read it now?', {
      question: true,
      about: { targets: [raw], keys: [birthday] },
    }),
    atRecordOnce(
      'begin',
      'hidden',
      'answered',
      (record) => {
        if (record.data.role === 'admin') return 'An admin can, being exempt from every mask.';
        const row = rowOf(record);
        if (!row) return null;
        const who = reader(record.data.role);
        return row.birthday === '***'
          ? `Not ${who}, who gets ***: a default mask is configured here. Without one, Unity Catalog would return the stored value.`
          : `Everyone: ${who} reads ${row.birthday}. A column without a mask is returned as stored, as in Unity Catalog.`;
      },
      { answers: 'added', about: seenBy('support', birthday) },
    ),
    atRecordOnce(
      'begin',
      'admin',
      'answered',
      ({ data }) => (data.role === 'admin' ? 'The admin reads it, being exempt from every mask.' : null),
      { about: seenBy('admin', birthday) },
    ),
    atFault('decided', 'heal', 'Somebody decides: the column gets a mask that shows the year.', {
      about: { targets: [raw], keys: [birthday] },
    }),
    atRecordOnce(
      'heal',
      'year',
      'answered',
      (record) => {
        const row = rowOf(record);
        return record.data.role !== 'admin' && row?.birthday
          ? `From the next query on, ${reader(record.data.role)} reads ${row.birthday}. No application had to be changed.`
          : null;
      },
      { about: seenBy('regular', birthday) },
    ),
    theEnd(({ answered, bareAnswers }) =>
      bareAnswers === 0
        ? `${answered} answers: for a while they showed one column too few, and never one too many.`
        : `${answered} answers, ${bareAnswers} of which told a birthday that nobody had decided to show.`,
    ),
  ],
};
