import type { Term } from './term';

const nist = {
  title: 'NIST SP 800-34: Contingency planning guide',
  url: 'https://csrc.nist.gov/pubs/sp/800/34/r1/upd1/final',
};
const pattern = (page: string) => `https://learn.microsoft.com/en-us/azure/architecture/patterns/${page}`;

/** Words of systems that consist of several: failure, agreement, and histories. */
export const distributed: readonly Term[] = [
  {
    name: 'Command',
    forms: ['command'],
    definition:
      'A request to change something, which may be refused. What came of it is an event, and that has happened.',
    source: { title: 'Azure Architecture Center: CQRS pattern', url: pattern('cqrs') },
  },
  {
    name: 'Compensation',
    forms: ['compensation', 'compensating', 'compensate', 'compensated'],
    definition:
      'A transaction that undoes the meaning of an earlier one which has already been committed, as a refund does for a charge. Both stay in the books.',
    source: {
      title: 'Azure Architecture Center: Compensating Transaction pattern',
      url: pattern('compensating-transaction'),
    },
  },
  {
    name: 'Failover',
    forms: ['failover', 'fails over'],
    definition: 'Another server takes over the work of one that is held to be dead.',
    source: {
      title: 'PostgreSQL: Failover',
      url: 'https://www.postgresql.org/docs/current/warm-standby-failover.html',
    },
  },
  {
    name: 'Fencing',
    forms: ['fencing', 'fenced', 'fence'],
    definition:
      'Makes sure that a server which was given up cannot acknowledge anything more, even if it is alive behind a cut line.',
    source: {
      title: 'Patroni: High availability and PostgreSQL, watchdog support',
      url: 'https://patroni.readthedocs.io/en/latest/watchdog.html',
    },
  },
  {
    name: 'Idempotent',
    forms: ['idempotent', 'idempotency', 'idempotency key'],
    definition:
      'To do it twice has the effect of doing it once. A key that comes with each command lets its receiver know a repetition.',
    source: {
      title: 'microservices.io: Idempotent consumer',
      url: 'https://microservices.io/patterns/communication-style/idempotent-consumer.html',
    },
  },
  {
    name: 'Last writer wins',
    forms: ['last writer wins'],
    definition:
      'Of two versions that know nothing of each other the one with the later clock stays, and the other, though it was acknowledged, is gone.',
    source: {
      title: 'Shapiro et al.: Conflict-free replicated data types (2011)',
      url: 'https://inria.hal.science/inria-00609399v1',
    },
  },
  {
    name: 'Optimistic concurrency',
    forms: ['optimistic concurrency'],
    definition:
      'Nobody locks. A write names the version it was decided on, and is refused if that is no longer the latest; then it is decided again.',
    source: {
      title: 'Kung and Robinson: On optimistic methods for concurrency control (1981)',
      url: 'https://doi.org/10.1145/319566.319567',
    },
  },
  {
    name: 'Percentile',
    forms: ['percentile', 'p99', 'p95'],
    definition:
      'The value that so many per cent of all measurements do not exceed. At the 99th percentile, p99, one request in a hundred is slower; the median is the 50th.',
    source: {
      title: 'Dean and Barroso: The tail at scale (2013)',
      url: 'https://doi.org/10.1145/2408776.2408794',
    },
  },
  {
    name: 'Projection',
    forms: ['projection', 'read model'],
    definition:
      'A table computed from events or from another model for one kind of question. It can be thrown away and computed again.',
    source: { title: 'Azure Architecture Center: Event Sourcing pattern', url: pattern('event-sourcing') },
  },
  {
    name: 'Promotion',
    forms: ['promotion', 'promoted'],
    definition: 'A standby ends its replay, opens a new timeline and takes writes: it is the primary now.',
    source: {
      title: 'PostgreSQL: Failover',
      url: 'https://www.postgresql.org/docs/current/warm-standby-failover.html',
    },
  },
  {
    name: 'Quorum',
    forms: ['quorum'],
    definition:
      'So many of the members that a decision counts, and that no two decisions can be made by members who know nothing of each other.',
    source: {
      title: 'PostgreSQL: synchronous_standby_names',
      url: 'https://www.postgresql.org/docs/current/runtime-config-replication.html#GUC-SYNCHRONOUS-STANDBY-NAMES',
    },
  },
  {
    name: 'Read-your-writes',
    forms: ['read-your-writes'],
    definition: 'Whoever has written something sees it in every later read of their own.',
    source: {
      title: 'Terry et al.: Session guarantees (1994)',
      url: 'https://doi.org/10.1109/PDIS.1994.331722',
    },
  },
  {
    name: 'RPO',
    forms: ['RPO'],
    definition:
      'Recovery point objective: how much of what was acknowledged may be lost by a failure, as a span of time before it.',
    source: nist,
  },
  {
    name: 'RTO',
    forms: ['RTO'],
    definition:
      'Recovery time objective: how long it may take until the service answers again after a failure.',
    source: nist,
  },
  {
    name: 'Saga',
    forms: ['saga'],
    definition:
      'A sequence of local transactions, each with a compensation. If one fails, what was done before is undone in reverse.',
    source: {
      title: 'Garcia-Molina and Salem: Sagas (SIGMOD 1987)',
      url: 'https://www.cs.cornell.edu/andru/cs711/2002fa/reading/sagas.pdf',
    },
  },
  {
    name: 'Snapshot',
    forms: ['snapshot'],
    definition: 'The state at one instant, whole. A reader begins there and needs only what came after it.',
    source: {
      title: 'Debezium: Snapshots of the PostgreSQL connector',
      url: 'https://debezium.io/documentation/reference/stable/connectors/postgresql.html#postgresql-snapshots',
    },
  },
  {
    name: 'Split brain',
    forms: ['split brain', 'split-brain'],
    definition:
      'Two servers each hold themselves for the primary and acknowledge writes that the other never sees.',
    source: {
      title: 'PostgreSQL: Failover',
      url: 'https://www.postgresql.org/docs/current/warm-standby-failover.html',
    },
  },
  {
    name: 'Tombstone',
    forms: ['tombstone'],
    definition:
      'A record that something is gone. In Kafka it lets compaction drop the key and is removed itself after a while; elsewhere it is kept, so that a message which arrives late does not bring back what is gone.',
    source: {
      title: 'Apache Kafka: Log compaction',
      url: 'https://kafka.apache.org/documentation/#compaction',
    },
  },
  {
    name: 'Version vector',
    forms: ['version vector'],
    definition:
      'One counter for each region beside every row. Comparing two of them tells whether one version knew the other or whether both were written unaware of each other.',
    source: {
      title: 'Parker et al.: Detection of mutual inconsistency (1983)',
      url: 'https://doi.org/10.1109/TSE.1983.236733',
    },
  },
  {
    name: 'Witness',
    forms: ['witness'],
    definition:
      'A third party with no data that only says whom it can still reach, so that one cut line between two servers does not decide by itself.',
    source: {
      title: 'PostgreSQL: Failover',
      url: 'https://www.postgresql.org/docs/current/warm-standby-failover.html',
    },
  },
  {
    name: 'Acknowledged',
    forms: ['acknowledged', 'acknowledge', 'acknowledging'],
    definition: 'The client has been told that its write is done, and may rely on it from then on.',
    source: {
      title: 'PostgreSQL: Asynchronous commit',
      url: 'https://www.postgresql.org/docs/current/wal-async-commit.html',
    },
  },
  {
    name: 'Fold',
    forms: ['fold'],
    definition:
      'To compute a state from a list of events, one after another, beginning with nothing: the balance from the deposits and withdrawals.',
    source: {
      title: 'Martin Fowler: Event Sourcing',
      url: 'https://martinfowler.com/eaaDev/EventSourcing.html',
    },
  },
  {
    name: 'Heartbeat',
    forms: ['heartbeat'],
    definition:
      'A message at short intervals that says nothing but that its sender is alive. Its absence may have other causes than death.',
    source: {
      title: 'Chandra and Toueg: Unreliable failure detectors (1996)',
      url: 'https://doi.org/10.1145/226643.226647',
    },
  },
  {
    name: 'Isolation',
    forms: ['isolation'],
    definition: 'What keeps a transaction from seeing the unfinished work of others.',
    source: {
      title: 'PostgreSQL: Transaction isolation',
      url: 'https://www.postgresql.org/docs/current/transaction-iso.html',
    },
  },
  {
    name: 'Lease',
    forms: ['lease'],
    definition:
      'A right for a limited time that has to be renewed. Whoever cannot renew it has to stop, without being told.',
    source: { title: 'Gray and Cheriton: Leases (1989)', url: 'https://doi.org/10.1145/74850.74870' },
  },
  {
    name: 'Orchestrator',
    forms: ['orchestrator', 'orchestrated'],
    definition:
      'The one part of a saga that knows its steps, sends the commands, and records in a log how far it has come.',
    source: { title: 'microservices.io: Saga', url: 'https://microservices.io/patterns/data/saga.html' },
  },
  {
    name: 'Replay',
    forms: ['replay', 'replaying'],
    definition:
      'To read recorded events or log from an earlier point again, and so to come to the same state.',
    source: {
      title: 'Martin Fowler: Event Sourcing',
      url: 'https://martinfowler.com/eaaDev/EventSourcing.html',
    },
  },
];
