import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord } from '../../watch';
import { raw } from '../model/nodes';
import { atRecordOnce, base, reader, readerFirst, rowOf, theEnd, withDefaults } from './base';

export const newColumn: Scenario = {
  ...base,
  id: 'new-column',
  title: 'A column nobody decided about',
  defaultSeed: 5,
  summary: 'A birthday is added to the table, and its mask is forgotten until somebody decides.',
  parameters: withDefaults({ rounds: 6, interval: 2_200 }),
  faults: [{ kind: 'new-column', target: raw, at: 2_000_000, until: 6_500_000 }],
  beats: [
    atRecord(
      'well',
      'answered',
      ({ data }) => `Three columns, each with a mask. ${readerFirst(data.role)} reads them.`,
    ),
    atFault('added', 'begin', 'A developer adds a column, birthday, and no mask. Who sees it now?', {
      question: true,
    }),
    atRecordOnce(
      'begin',
      'hidden',
      'answered',
      (record) => {
        if (record.data.role === 'admin') return 'An admin does, being exempt; nobody else would.';
        return rowOf(record)?.birthday === '***'
          ? `Not ${reader(record.data.role)}, who gets ***. Undecided means hidden, so forgetting does no harm.`
          : null;
      },
      { answers: 'added' },
    ),
    atRecordOnce('begin', 'admin', 'answered', ({ data }) =>
      data.role === 'admin' ? 'The admin sees it, being exempt from every mask.' : null,
    ),
    atFault('decided', 'heal', 'Somebody decides: the year may be shown.'),
    atRecordOnce('heal', 'year', 'answered', (record) => {
      const row = rowOf(record);
      return record.data.role !== 'admin' && row?.birthday
        ? `From the next query on ${reader(record.data.role)} reads ${row.birthday}. Nothing was deployed.`
        : null;
    }),
    theEnd(
      ({ answered }) => `${answered} answers, with a column too few at worst, and never with one too many.`,
    ),
  ],
};
