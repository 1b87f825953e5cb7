import type { FaultKind } from '@/lib/trace';
import { olap, syncEdge } from './model/places';

/** How the two sides can come apart. Everything heals. */
export const faultKinds: readonly FaultKind[] = [
  {
    id: 'stop',
    title: 'Sync stopped',
    targets: [syncEdge],
    lasting: true,
    explanation: 'Nothing is carried to the read model; it goes on answering.',
  },
  {
    id: 'duplicate',
    title: 'Sync delivers twice',
    targets: [syncEdge],
    lasting: true,
    explanation: 'Each delivery arrives twice.',
  },
  {
    id: 'down',
    title: 'Read side down',
    targets: [olap],
    lasting: true,
    explanation: 'Queries have no answer. When it is back it asks for what comes after its version.',
  },
  {
    id: 'rebuild',
    title: 'Read model rebuilt',
    targets: [olap],
    lasting: false,
    explanation: 'A new read model is made from the tables, beside the one in use, and takes its place.',
  },
];
