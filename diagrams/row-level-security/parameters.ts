import type { Parameter } from '@/lib/trace';
import { queries } from './model/queries';

export const parameters: readonly Parameter[] = [
  {
    type: 'choice',
    id: 'user',
    title: 'Who asks',
    explanation: 'Their regions stand in the table user_regions of the catalog.',
    default: 'everybody',
    reader: true,
    choices: [
      { value: 'everybody', title: 'Everybody in turn' },
      { value: 'alice', title: 'Alice: Europe' },
      { value: 'bob', title: 'Bob: Europe and US' },
      { value: 'carol', title: 'Carol: no region' },
      { value: 'dana', title: 'Dana: administrator, exempt' },
    ],
  },
  {
    type: 'choice',
    id: 'query',
    title: 'What is asked',
    explanation: 'Plain questions, and some that are meant to get around the filter.',
    default: 'plain',
    choices: [
      ...Object.entries(queries).map(([value, { title }]) => ({ value, title })),
      { value: 'crafted', title: 'Crafted ones in turn' },
    ],
  },
  {
    type: 'number',
    id: 'rounds',
    title: 'Queries',
    explanation: 'How many are asked in the run.',
    default: 4,
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
  {
    type: 'number',
    id: 'queryTime',
    title: 'A query takes',
    explanation: 'What the warehouse needs to run one; a tenth more at most.',
    default: 600,
    min: 100,
    max: 10_000,
    step: 100,
    unit: 'ms',
  },
];
