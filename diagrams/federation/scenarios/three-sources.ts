import type { Scenario } from '@/lib/simulation';
import { atRecord } from '../../watch';
import { base, named, theEnd, withDefaults } from './base';

export const threeSources: Scenario = {
  ...base,
  id: 'three-sources',
  title: 'One query, three databases',
  summary:
    'Three people ask. The catalog decides who may and writes it down, and each source answers its part.',
  defaultSeed: 7,
  parameters: withDefaults({ rounds: 4 }),
  faults: [],
  beats: [
    atRecord(
      'asked',
      'asked',
      ({ data }) =>
        `${named(data.user)} asks one question across three databases. It goes to the catalog first.`,
    ),
    atRecord(
      'audited',
      'audited',
      ({ data }) =>
        `Names are resolved, grants are checked, and the audit log gets a line: ${named(data.user)}, ${data.decision}. Nothing has been read yet.`,
    ),
    atRecord(
      'planned',
      'planned',
      ({ data }) =>
        `Each source gets a query of its own, in its own dialect, with only the columns and conditions that it needs. The Delta table will be read at version ${data.version}, whatever happens meanwhile.`,
    ),
    atRecord('read', 'read', ({ data }) =>
      data.source === 'pg'
        ? 'PostgreSQL answers live, with what is committed there at this moment. Its rows travel back.'
        : null,
    ),
    atRecord(
      'joined',
      'answered',
      ({ data }) =>
        `The warehouse joins the three parts: ${data.got}. The user sees one set of tables, not three databases.`,
    ),
    atRecord(
      'ben',
      'asked',
      ({ data }) =>
        data.user === 'ben'
          ? 'Ben asks the same, but has no grant on MySQL. Will he get the other two parts?'
          : null,
      { question: true },
    ),
    atRecord(
      'all-or-nothing',
      'refused',
      ({ data }) =>
        `No: ${data.got}. The whole query is refused before any source hears of it, and the audit log says so, too.`,
      { answers: 'ben' },
    ),
    atRecord('cy', 'answered', ({ data }) =>
      data.user === 'cy'
        ? 'Cy may read only orders, and that is all his query needs. PostgreSQL and MySQL are not asked.'
        : null,
    ),
    theEnd(
      ({ asked, answered, refused, audited }) =>
        `${asked} queries: ${answered} answered, ${refused} refused, ${audited} lines in the audit log. One place decided on all of them.`,
    ),
  ],
};
