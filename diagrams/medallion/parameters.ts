import type { Parameter } from '@/lib/trace';

export const parameters: readonly Parameter[] = [
  {
    type: 'choice',
    id: 'ingest',
    title: 'Bronze is filled by',
    explanation:
      'A stream carries every change, deletes included; a pull reads and merges what the table holds at a moment.',
    default: 'stream',
    choices: [
      { value: 'stream', title: 'change data capture' },
      { value: 'pull', title: 'federated snapshots' },
    ],
  },
  {
    type: 'choice',
    id: 'onViolation',
    title: 'A row that fails an expectation',
    explanation: 'What Silver does with a row whose amount or country cannot be right.',
    default: 'quarantine',
    choices: [
      { value: 'warn', title: 'is kept with a warning' },
      { value: 'drop', title: 'is dropped' },
      { value: 'quarantine', title: 'is put into quarantine' },
      { value: 'fail', title: 'stops the update' },
    ],
  },
  {
    type: 'choice',
    id: 'orderBy',
    title: 'History in the order of',
    explanation: 'Versions are ordered by the source’s sequence, or naively by when they arrive.',
    default: 'sequence',
    choices: [
      { value: 'sequence', title: 'the source’s sequence' },
      { value: 'arrival', title: 'arrival (naive)' },
    ],
  },
  {
    type: 'number',
    id: 'every',
    title: 'Silver is updated every',
    explanation: 'Short intervals are a stream in small batches, long ones a batch job.',
    default: 2_000,
    min: 500,
    max: 20_000,
    step: 500,
    unit: 'ms',
  },
  {
    type: 'number',
    id: 'pullEvery',
    title: 'Snapshot every',
    explanation: 'How often the source’s table is read as a whole, where Bronze is filled by pulls.',
    default: 4_000,
    min: 1_000,
    max: 20_000,
    step: 500,
    unit: 'ms',
  },
  {
    type: 'number',
    id: 'mendAfter',
    title: 'Somebody fixes it after',
    explanation: 'From a stopped update or an unknown schema until an engineer has changed the rules.',
    default: 5_000,
    min: 1_000,
    max: 30_000,
    step: 500,
    unit: 'ms',
  },
  percent(
    'dirty',
    'Dirty rows',
    'Share of the further changes with an amount or a country that cannot be right.',
  ),
  percent('duplicates', 'Delivered twice', 'Share of the changes that the stream delivers again.'),
  percent('late', 'Delivered late', 'Share of the changes that the stream delivers after later ones.'),
  {
    type: 'number',
    id: 'more',
    title: 'Further changes',
    explanation: 'How many changes customers make by chance besides those of the story.',
    default: 0,
    min: 0,
    max: 60,
    step: 1,
    unit: '',
  },
  {
    type: 'number',
    id: 'interval',
    title: 'Time between them',
    explanation: 'Mean time between two further changes.',
    default: 800,
    min: 100,
    max: 5_000,
    step: 100,
    unit: 'ms',
  },
];

function percent(id: string, title: string, explanation: string): Parameter {
  return { type: 'number', id, title, explanation, default: 0, min: 0, max: 50, step: 5, unit: '%' };
}
