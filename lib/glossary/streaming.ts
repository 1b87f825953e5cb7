import type { Term } from './term';

const kafka = (anchor: string) => `https://kafka.apache.org/documentation/#${anchor}`;

/** Words of changes on their way: capture, Kafka, and streams. */
export const streaming: readonly Term[] = [
  {
    name: 'acks=all',
    forms: ['acks=all'],
    definition:
      'The producer counts a record as written only when all in-sync replicas of its partition have it.',
    source: { title: 'Apache Kafka: acks', url: kafka('producerconfigs_acks') },
  },
  {
    name: 'At least once',
    forms: ['at least once', 'at-least-once'],
    definition:
      'Nothing that was sent is lost, and after a failure some of it is sent again. Whoever receives it has to recognise what it already has.',
    source: { title: 'Apache Kafka: Message delivery semantics', url: kafka('semantics') },
  },
  {
    name: 'Change data capture',
    forms: ['change data capture', 'CDC'],
    definition:
      'Turns every committed change of a database into an event for others to follow, deletes included, mostly by reading the log that the database writes anyway.',
    source: {
      title: 'Debezium: Features',
      url: 'https://debezium.io/documentation/reference/stable/features.html',
    },
  },
  {
    name: 'Checkpoint',
    forms: ['checkpoint'],
    definition:
      'How far a job has got, written down so that it continues from there after a crash. What was done after the last one is done again.',
    source: {
      title: 'Apache Spark: Structured Streaming, recovering from failures with checkpointing',
      url: 'https://spark.apache.org/docs/latest/structured-streaming-programming-guide.html',
    },
  },
  {
    name: 'In-sync replica',
    forms: ['in-sync replica', 'in-sync'],
    definition:
      'A broker whose copy of a partition has kept up with the leader’s. Only such a copy can take over without losing what was acknowledged.',
    source: { title: 'Apache Kafka: Replication', url: kafka('replication') },
  },
  {
    name: 'Micro-batch',
    forms: ['micro-batch', 'micro-batches'],
    definition:
      'A stream computed in small portions: every interval takes what has arrived, and commits its result together with how far it has read.',
    source: {
      title: 'Apache Spark: Structured Streaming',
      url: 'https://spark.apache.org/docs/latest/streaming/index.html',
    },
  },
  {
    name: 'min.insync.replicas',
    forms: ['min.insync.replicas'],
    definition:
      'How many in-sync replicas a partition needs for a write with acks=all to be taken. With fewer, Kafka refuses the write rather than risk it.',
    source: { title: 'Apache Kafka: min.insync.replicas', url: kafka('topicconfigs_min.insync.replicas') },
  },
  {
    name: 'Offset',
    forms: ['offset'],
    definition:
      'A reader’s place in a log: in Kafka the number of a record within its partition; for Debezium the position in the WAL from which it goes on after a restart.',
    source: { title: 'Apache Kafka: Main concepts', url: kafka('intro_concepts_and_terms') },
  },
  {
    name: 'Partition',
    forms: ['partition'],
    definition:
      'A part of a topic that keeps its records in order. Records of one key go to one partition, so their order is kept; between partitions there is none.',
    source: { title: 'Apache Kafka: Main concepts', url: kafka('intro_concepts_and_terms') },
  },
  {
    name: 'Watermark',
    forms: ['watermark'],
    definition:
      'A statement about completeness: everything before this instant is here. In the hybrid query it divides what is read from cold storage from what is read hot.',
    source: {
      title: 'Akidau et al.: The dataflow model (VLDB 2015)',
      url: 'https://www.vldb.org/pvldb/vol8/p1792-Akidau.pdf',
    },
  },
];
