import type { Scenario } from '@/lib/simulation';
import { atRecord } from '../../watch';
import { base, named, theEnd, withDefaults } from './base';

export const threeSources: Scenario = {
  ...base,
  id: 'three-sources',
  title: 'One query, three databases',
  summary: 'Three people ask. The catalog decides who may, writes it down, and each source answers its part.',
  defaultSeed: 7,
  parameters: withDefaults({ rounds: 4 }),
  faults: [],
  beats: [
    atRecord(
      'asked',
      'asked',
      ({ data }) =>
        `${named(data.user)} asks one question over three databases. It goes to the catalog first.`,
    ),
    atRecord(
      'audited',
      'audited',
      ({ data }) =>
        `Names are resolved, grants are checked, and the audit log has a line: ${data.user}, ${data.decision}. Nothing has been read yet.`,
    ),
    atRecord(
      'planned',
      'planned',
      ({ data }) =>
        `A query for each source, in its own dialect, with only the columns it needs and the conditions it can decide. Of Delta it will be version ${data.version}, whatever happens meanwhile.`,
    ),
    atRecord('read', 'read', ({ data }) =>
      data.source === 'pg' ? 'PostgreSQL answers live: what is committed there at this moment.' : null,
    ),
    atRecord(
      'joined',
      'answered',
      ({ data }) =>
        `The warehouse joins what came back: ${data.got}. Whoever asked has seen one table space, not three databases.`,
    ),
    atRecord(
      'ben',
      'asked',
      ({ data }) =>
        data.user === 'ben'
          ? 'Ben asks the same, and has no grant on MySQL. Does he get the other two parts?'
          : null,
      { question: true },
    ),
    atRecord(
      'all-or-nothing',
      'refused',
      ({ data }) =>
        `No: ${data.got}. The whole query is refused before any source hears of it, and that is in the audit log too.`,
      { answers: 'ben' },
    ),
    atRecord('cy', 'answered', ({ data }) =>
      data.user === 'cy'
        ? 'Cy may read orders alone, and that is all his query needs. PostgreSQL and MySQL notice nothing.'
        : null,
    ),
    theEnd(
      ({ asked, answered, refused, audited }) =>
        `${asked} queries, ${answered} answered, ${refused} refused, ${audited} lines of audit. One place has decided on all of them.`,
    ),
  ],
};
