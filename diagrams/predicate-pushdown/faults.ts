import type { FaultKind } from '@/lib/trace';
import { wire } from './model/network';

export const faultKinds: readonly FaultKind[] = [
  {
    id: 'cut',
    title: 'Connection breaks',
    targets: [wire],
    lasting: true,
    explanation: 'What is on its way is lost, and so is everything sent until it heals.',
  },
  {
    id: 'slow',
    title: 'Network is slow',
    targets: [wire],
    lasting: true,
    explanation: 'The connection has a tenth of its bandwidth.',
  },
];
