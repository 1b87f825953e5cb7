import type { Term } from './term';

const manual = (page: string) => `https://www.postgresql.org/docs/current/${page}`;

/** Words of PostgreSQL: its log, its replication and its rules. */
export const postgresql: readonly Term[] = [
  {
    name: 'Asynchronous replication',
    forms: ['asynchronous replication', 'asynchronous commit'],
    definition:
      'The client is answered once the primary has the commit, and the standby follows when it can. A failover may lose the last answered commits. PostgreSQL’s synchronous_commit = off goes further: it does not wait for the primary’s own disk.',
    source: {
      title: 'PostgreSQL: Asynchronous replication',
      url: manual('warm-standby.html#SYNCHRONOUS-REPLICATION'),
    },
  },
  {
    name: 'BYPASSRLS',
    forms: ['BYPASSRLS'],
    definition: 'An attribute of a PostgreSQL role: row security policies do not apply to it on any table.',
    source: { title: 'PostgreSQL: Row security policies', url: manual('ddl-rowsecurity.html') },
  },
  {
    name: 'confirmed_flush_lsn',
    forms: ['confirmed_flush_lsn'],
    definition:
      'The position up to which the consumer of a replication slot has confirmed that it received the changes. Changes before it are not sent again.',
    source: { title: 'PostgreSQL: pg_replication_slots', url: manual('view-pg-replication-slots.html') },
  },
  {
    name: 'Leakproof',
    forms: ['leakproof'],
    definition:
      'Said of a function that tells nothing about its arguments but through its result, neither by an error nor by a message. Only such functions may look at rows before a security policy has removed the hidden ones.',
    source: { title: 'PostgreSQL: Rules and privileges', url: manual('rules-privileges.html') },
  },
  {
    name: 'Logical decoding',
    forms: ['logical decoding'],
    definition:
      'Turns the records of the write-ahead log back into changes of rows, transaction by transaction, in the order of the commits.',
    source: {
      title: 'PostgreSQL: Logical decoding concepts',
      url: manual('logicaldecoding-explanation.html'),
    },
  },
  {
    name: 'LSN',
    forms: ['LSN', 'log sequence number'],
    definition:
      'Log sequence number: a position in the write-ahead log, counted in bytes and written like 0/16B3748. A larger one was written later.',
    source: { title: 'PostgreSQL: pg_lsn type', url: manual('datatype-pg-lsn.html') },
  },
  {
    name: 'Materialized view',
    forms: ['materialized view'],
    definition:
      'The stored result of a query. Reading it is quick, and what it shows is as old as its last refresh.',
    source: { title: 'PostgreSQL: Materialized views', url: manual('rules-materializedviews.html') },
  },
  {
    name: 'pg_rewind',
    forms: ['pg_rewind'],
    definition:
      'Takes a server whose history has parted from another’s back to the point where they parted, so that it can follow as a standby. Whatever it alone had written is gone.',
    source: { title: 'PostgreSQL: pg_rewind', url: manual('app-pgrewind.html') },
  },
  {
    name: 'Replica identity',
    forms: ['REPLICA IDENTITY', 'replica identity'],
    definition:
      'What of the old row is written to the log for those who decode it: with FULL every column; by default the key of a deleted row, and of an updated one only a key that has changed.',
    source: {
      title: 'PostgreSQL: ALTER TABLE, REPLICA IDENTITY',
      url: manual('sql-altertable.html#SQL-ALTERTABLE-REPLICA-IDENTITY'),
    },
  },
  {
    name: 'Replication slot',
    forms: ['replication slot'],
    definition:
      'Keeps the place of one reader of the log on the server, which retains all log that this reader still needs, for however long it stays away.',
    source: {
      title: 'PostgreSQL: Replication slots',
      url: manual('warm-standby.html#STREAMING-REPLICATION-SLOTS'),
    },
  },
  {
    name: 'restart_lsn',
    forms: ['restart_lsn'],
    definition:
      'The oldest position in the log that the reader of a replication slot may still need. The server keeps everything from there on.',
    source: { title: 'PostgreSQL: pg_replication_slots', url: manual('view-pg-replication-slots.html') },
  },
  {
    name: 'Standby',
    forms: ['standby', 'standbys'],
    definition:
      'A server that replays the log of the primary, and so holds the same data a little later. It can be promoted to take over.',
    source: { title: 'PostgreSQL: Log-shipping standby servers', url: manual('warm-standby.html') },
  },
  {
    name: 'Synchronous commit',
    forms: ['synchronous commit'],
    definition:
      'The client is answered only when a standby has the commit on disk as well: one network turn more, and nothing that was answered is lost.',
    source: {
      title: 'PostgreSQL: synchronous_commit',
      url: manual('runtime-config-wal.html#GUC-SYNCHRONOUS-COMMIT'),
    },
  },
  {
    name: 'Timeline',
    forms: ['timeline'],
    definition:
      'One history of a database. Each promotion of a standby opens a new one with a higher number, so that the logs of the old and the new primary cannot be taken for each other.',
    source: { title: 'PostgreSQL: Timelines', url: manual('continuous-archiving.html#BACKUP-TIMELINES') },
  },
  {
    name: 'VACUUM',
    forms: ['VACUUM'],
    definition:
      'On a Delta table: deletes the files that no version within the retention time needs any more. A query that still reads an older version then fails.',
    source: {
      title: 'Databricks: Remove unused data files with VACUUM',
      url: 'https://docs.databricks.com/aws/en/delta/vacuum',
    },
  },
  {
    name: 'Volatile function',
    forms: ['volatile function', 'volatile functions', 'volatile'],
    definition:
      'A function that may give another result at each call, such as random(). It has to run where and as often as the query says, so it is not sent to another server.',
    source: { title: 'PostgreSQL: Function volatility categories', url: manual('xfunc-volatility.html') },
  },
  {
    name: 'WAL',
    forms: ['WAL', 'write-ahead log'],
    definition:
      'Write-ahead log: each change is written here before it touches a table’s file, so that a crash loses nothing that was committed.',
    source: { title: 'PostgreSQL: Write-ahead logging', url: manual('wal-intro.html') },
  },
  {
    name: 'Cursor',
    forms: ['cursor'],
    definition:
      'A query whose rows are fetched a few at a time. It belongs to its session and ends with it: a broken connection cannot be continued where it stopped.',
    source: { title: 'PostgreSQL: DECLARE', url: manual('sql-declare.html') },
  },
  {
    name: 'Collation',
    forms: ['collation'],
    definition:
      'The rules by which texts are compared and sorted. Two systems with different rules disagree about what is equal, and about what comes first.',
    source: { title: 'PostgreSQL: Collation support', url: manual('collation.html') },
  },
  {
    name: 'Index',
    forms: ['index', 'indexes'],
    definition:
      'A second, sorted structure beside a table that finds rows by a value without reading the others. Each write has to maintain it.',
    source: { title: 'PostgreSQL: Indexes', url: manual('indexes-intro.html') },
  },
  {
    name: 'Primary',
    forms: ['primary'],
    definition: 'The one server of a pair or group that takes writes.',
    source: {
      title: 'PostgreSQL: High availability, load balancing, and replication',
      url: manual('high-availability.html'),
    },
  },
  {
    name: 'Transaction',
    forms: ['transaction'],
    definition:
      'Several changes that count together or not at all, and that others see only when they are committed.',
    source: { title: 'PostgreSQL: Transactions', url: manual('tutorial-transactions.html') },
  },
];
