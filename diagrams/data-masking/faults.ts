import type { FaultKind } from '@/lib/trace';
import { raw } from './model/nodes';

export const faultKinds: readonly FaultKind[] = [
  {
    id: 'malformed',
    title: 'Malformed values',
    targets: [raw],
    lasting: true,
    explanation:
      'An import leaves values without an @, too short, empty or NULL; different ones at each read.',
  },
  {
    id: 'new-column',
    title: 'New column without a mask',
    targets: [raw],
    lasting: true,
    explanation: 'A birthday is added; until the fault ends nobody decides who may see it.',
  },
  {
    id: 'masks-dropped',
    title: 'Masks dropped',
    targets: [raw],
    lasting: true,
    explanation: 'A failed deployment leaves every column without its mask, until the masks are put back.',
  },
];
