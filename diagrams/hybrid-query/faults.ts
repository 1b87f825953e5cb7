import type { FaultKind } from '@/lib/trace';
import { ageOut, cold, hot } from './model/places';

/** How it can fail. Everything heals, and neither side loses what it has. */
export const faultKinds: readonly FaultKind[] = [
  {
    id: 'down',
    title: 'PostgreSQL down',
    targets: [hot],
    lasting: true,
    explanation: 'What runs there ends without an answer. What was moved to Delta can still be read.',
  },
  {
    id: 'slow',
    title: 'No free connections',
    targets: [hot],
    lasting: true,
    explanation: 'A query waits two seconds for a connection before PostgreSQL begins to read.',
  },
  {
    id: 'behind',
    title: 'Cache behind',
    targets: [cold],
    lasting: true,
    explanation: 'The cache before Delta is not refreshed: it keeps answering from an older version.',
  },
  {
    id: 'cut',
    title: 'Connection cut',
    targets: [ageOut],
    lasting: true,
    explanation: 'Copies and corrections do not get from PostgreSQL to Delta; they are sent again.',
  },
];
