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
        `The query is planned: version ${data.version} of the orders from Delta Lake, and the customers from PostgreSQL.`,
    ),
    atRecord('first', 'read', ({ data }) =>
      data.file === 1 ? `The first of the two files of version ${data.version} has been read.` : null,
    ),
    atRecord(
      'commit',
      'committed',
      ({ data }) =>
        `Somebody commits: the table is now at version ${data.version}, with one more order. Which version will the running query read its second file from?`,
      { question: true },
    ),
    atRecord(
      'pinned',
      'read',
      ({ data }) =>
        data.file === 2
          ? `Version ${data.version}. A query reads one snapshot of a Delta table; the commit is for queries that begin later.`
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
        ? `${data.got}, and ${data.lonely} of them without a customer. PostgreSQL answered after the deletion, and the orders are from a version before it: the sources share no snapshot.`
        : null,
    ),
    theEnd(
      ({ answered }) =>
        `${answered} answers. Each source answered correctly, but not for the same instant: a federated join has no common snapshot.`,
    ),
  ],
};
