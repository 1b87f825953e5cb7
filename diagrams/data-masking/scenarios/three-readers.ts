import type { Scenario } from '@/lib/simulation';
import { atRecord } from '../../watch';
import { nodeOf, raw } from '../model/nodes';
import { base, readerFirst, rowOf, seenBy, theEnd, withDefaults } from './base';

export const threeReaders: Scenario = {
  ...base,
  id: 'three-readers',
  title: 'One record, three readers',
  defaultSeed: 1,
  summary:
    'A regular user, support and an admin send the same SELECT. Type another record and see what is left of it.',
  parameters: withDefaults({ interval: 4_000 }),
  faults: [],
  beats: [
    atRecord('asked', 'asked', ({ data }) => `${readerFirst(data.role)} asks for the customer: ${data.sql}.`),
    atRecord(
      'rewritten',
      'executed',
      ({ data }) =>
        String(data.after).includes('mask_')
          ? 'Each column is read through its mask: mask_email(email), mask_ssn(ssn). The table itself is not changed.'
          : null,
      { about: { keys: [] } },
    ),
    atRecord(
      'regular',
      'answered',
      (record) => {
        const row = rowOf(record);
        return record.data.role === 'regular' && row
          ? `What arrives: ${row.email}, ${row.ssn}, ${row.phone}. The rest never left the table.`
          : null;
      },
      { about: seenBy('regular', 'email', 'ssn', 'phone') },
    ),
    atRecord(
      'support',
      'asked',
      ({ data }) =>
        data.role === 'support'
          ? 'Support has to call customers back. Which of the three columns does it see in full?'
          : null,
      { question: true, about: { targets: [raw, nodeOf.support], keys: ['email', 'ssn', 'phone'] } },
    ),
    atRecord(
      'support-answered',
      'answered',
      (record) => {
        const row = rowOf(record);
        if (record.data.role !== 'support') return null;
        return row
          ? `The phone, ${row.phone}; of the rest, what every user sees. A mask is chosen by column and by reader.`
          : 'None this time: nothing was found.';
      },
      { answers: 'support', about: seenBy('support', 'phone') },
    ),
    atRecord('admin', 'executed', ({ data }) =>
      data.role === 'admin' ? 'For the admin the query runs as it was asked: exempt by name.' : null,
    ),
    theEnd(
      ({ answered }) =>
        `One record, ${answered} answers. Nothing was copied, and nothing in the table was changed.`,
    ),
  ],
};
