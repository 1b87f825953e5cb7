import type { Parameter } from '@/lib/trace';

const invent =
  'Invent one. It is used for this run alone: no address repeats it, and links and files have the usual record.';

export const parameters: readonly Parameter[] = [
  {
    type: 'text',
    id: 'email',
    title: 'Email',
    explanation: invent,
    default: 'alice@example.com',
    maxLength: 40,
  },
  { type: 'text', id: 'ssn', title: 'SSN', explanation: invent, default: '123-45-6789', maxLength: 20 },
  { type: 'text', id: 'phone', title: 'Phone', explanation: invent, default: '555-0123', maxLength: 20 },
  {
    type: 'choice',
    id: 'reader',
    title: 'Who reads',
    explanation: 'Without an admin among the readers no stored value is shown anywhere.',
    default: 'everybody',
    reader: true,
    choices: [
      { value: 'everybody', title: 'Everybody in turn' },
      { value: 'regular', title: 'Regular user' },
      { value: 'support', title: 'Support, who calls back' },
      { value: 'admin', title: 'Admin' },
    ],
  },
  {
    type: 'choice',
    id: 'query',
    title: 'What is asked',
    explanation: 'The record, a search for a number, or a number guessed digit by digit.',
    default: 'record',
    choices: [
      { value: 'record', title: 'The record' },
      { value: 'find-raw', title: 'Search for 123-45-6789' },
      { value: 'find-masked', title: 'Search for ***-**-6789' },
      { value: 'filters', title: 'Both searches in turn' },
      { value: 'guess', title: 'Guess the first three digits' },
    ],
  },
  {
    type: 'flag',
    id: 'filterRaw',
    title: 'Filters see stored values',
    explanation: 'Only the output is masked; conditions are compared with the stored values.',
    default: false,
  },
  {
    type: 'flag',
    id: 'defaultMask',
    title: 'Default mask',
    explanation:
      'Hides a column that has no mask of its own. Without one it is returned as stored, as Unity Catalog does.',
    default: true,
  },
  {
    type: 'number',
    id: 'rounds',
    title: 'Queries',
    explanation: 'How many are asked in the run, at most.',
    default: 3,
    min: 1,
    max: 40,
    step: 1,
    unit: '',
  },
  {
    type: 'number',
    id: 'interval',
    title: 'Time in between',
    explanation: 'From one query to the next.',
    default: 2_500,
    min: 100,
    max: 10_000,
    step: 100,
    unit: 'ms',
  },
];
