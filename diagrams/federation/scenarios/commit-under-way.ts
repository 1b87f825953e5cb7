import type { Scenario } from '@/lib/simulation';
import { atRecord } from '../../watch';
import { sources } from '../model/places';
import { base, theEnd, withDefaults } from './base';

export const commitUnderWay: Scenario = {
  ...base,
  id: 'commit-under-way',
  title: 'A commit in the middle of a query',
  summary: 'While a query reads the lake, an order is written there and a customer is deleted in PostgreSQL.',
  defaultSeed: 3,
  parameters: withDefaults({ user: 'ana', query: 'customers', rounds: 3, scan: 1_200, interval: 3_000 }),
  faults: [
    { kind: 'commit', target: sources.lake.node, at: 1_300_000, until: null },
    { kind: 'customer-deleted', target: sources.pg.node, at: 3_540_000, until: null },
  ],
  beats: [
    atRecord(
      'planned',
      'planned',
      ({ data }) =>
        `The query is planned: version ${data.version} of orders, and the customers of PostgreSQL.`,
    ),
    atRecord('first', 'read', ({ data }) =>
      data.file === 1 ? `The first of two files of version ${data.version} is read.` : null,
    ),
    atRecord(
      'commit',
      'committed',
      ({ data }) =>
        `Somebody commits: orders is at version ${data.version} now, with one order more. Which version will the second file be of?`,
      { question: true },
    ),
    atRecord(
      'pinned',
      'read',
      ({ data }) =>
        data.file === 2
          ? `Of version ${data.version}. A query reads one snapshot of a Delta table; the commit is for those who begin later.`
          : null,
      { answers: 'commit' },
    ),
    atRecord(
      'deleted',
      'deleted',
      () => 'Now a customer is deleted in PostgreSQL, just after a second query has begun.',
    ),
    atRecord('skew', 'answered', ({ data }) =>
      Number(data.lonely) > 0
        ? `${data.got}, and ${data.lonely} without a customer. PostgreSQL was read after the deletion, Delta before it: three sources share no snapshot.`
        : null,
    ),
    theEnd(
      ({ answered }) =>
        `${answered} answers. Each is right for each source, and none is of one moment in all of them. A join over databases has to be read so.`,
    ),
  ],
};
