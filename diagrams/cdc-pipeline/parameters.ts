import type { FaultKind, Parameter } from '@/lib/trace';
import { brokers, debezium, kafka, pipeline, tables } from './model/places';

/** What every scenario of the pipeline can vary. */
export const parameters: readonly Parameter[] = [
  {
    id: 'transactions',
    type: 'number',
    title: 'Transactions',
    explanation: 'How many transactions the shop begins.',
    default: 24,
    min: 5,
    max: 400,
    step: 1,
    unit: '',
  },
  {
    id: 'interval',
    type: 'number',
    title: 'Between transactions',
    explanation: 'Mean time from one transaction to the next; the shop gets busier as it falls.',
    default: 700,
    min: 20,
    max: 5_000,
    step: 10,
    unit: 'ms',
  },
  {
    id: 'rollbacks',
    type: 'number',
    title: 'Rollbacks',
    explanation: 'How many transactions in a hundred change their mind.',
    default: 15,
    min: 0,
    max: 50,
    step: 1,
    unit: '%',
  },
  {
    id: 'replica-identity',
    type: 'choice',
    title: 'Replica identity',
    explanation: 'What an update logs of the old row, and so what the event has as its before.',
    default: 'full',
    choices: [
      { value: 'full', title: 'FULL: the whole old row' },
      { value: 'default', title: 'DEFAULT: a deleted row’s key' },
    ],
  },
  {
    id: 'offset-flush',
    type: 'number',
    title: 'Offset flush interval',
    explanation:
      'How often Debezium stores its offset (Kafka Connect: 60 s); a crash sends again what came since.',
    default: 4_000,
    min: 500,
    max: 60_000,
    step: 500,
    unit: 'ms',
  },
  {
    id: 'partitions',
    type: 'number',
    title: 'Partitions of orders',
    explanation: 'How many logs share the orders topic; a key always goes to the same one.',
    default: 2,
    min: 1,
    max: 4,
    step: 1,
    unit: '',
  },
  {
    id: 'min-insync',
    type: 'number',
    title: 'min.insync.replicas',
    explanation: 'With fewer replicas in sync Kafka refuses writes rather than risk them.',
    default: 2,
    min: 1,
    max: 3,
    step: 1,
    unit: '',
  },
  {
    id: 'batch-interval',
    type: 'number',
    title: 'Micro-batch interval',
    explanation: 'How often the pipeline looks for new events.',
    default: 2_000,
    min: 500,
    max: 20_000,
    step: 500,
    unit: 'ms',
  },
  {
    id: 'max-batch',
    type: 'number',
    title: 'Largest micro-batch',
    explanation: 'How many events one batch takes at most (maxOffsetsPerTrigger).',
    default: 50,
    min: 5,
    max: 500,
    step: 5,
    unit: 'events',
  },
];

/** The same with other defaults. */
export function parametersWith(defaults: Readonly<Record<string, number>>): readonly Parameter[] {
  return parameters.map((parameter) => {
    const usual = defaults[parameter.id];
    return parameter.type === 'number' && usual !== undefined ? { ...parameter, default: usual } : parameter;
  });
}

/** Everything that can go wrong here. */
export const faultKinds: readonly FaultKind[] = [
  {
    id: 'connector-down',
    title: 'Debezium down',
    targets: [debezium],
    lasting: true,
    explanation: 'The connector dies and is started again: it resumes from the offset it stored last.',
  },
  ...brokers.map((broker) => ({
    id: `broker-${broker}-down`,
    title: `Broker ${broker} down`,
    targets: [kafka],
    lasting: true,
    explanation: 'A broker leaves the in-sync replicas; when it is back it catches up and joins them again.',
  })),
  {
    id: 'pipeline-paused',
    title: 'Pipeline paused',
    targets: [pipeline],
    lasting: true,
    explanation: 'No micro-batch starts; Kafka keeps the events until the pipeline goes on.',
  },
  {
    id: 'malformed-event',
    title: 'Wrong amount',
    targets: [tables],
    lasting: false,
    explanation:
      'A faulty client writes an order with a negative amount, which is corrected four seconds later.',
  },
  {
    id: 'column-added',
    title: 'Column added',
    targets: [tables],
    lasting: false,
    explanation: 'ALTER TABLE orders ADD COLUMN channel: from now on orders say where they were placed.',
  },
  {
    id: 'long-transaction',
    title: 'Long transaction',
    targets: [tables],
    lasting: true,
    explanation: 'A stocktaking writes one row and commits only when it heals; its WAL is needed until then.',
  },
];
