import type { FaultKind } from '@/lib/trace';
import { cache, source, view } from './model/nodes';

export const faultKinds: readonly FaultKind[] = [
  {
    id: 'flush',
    title: 'Cache is flushed',
    targets: [cache],
    lasting: false,
    explanation: 'It forgets every answer at once, as after a restart.',
  },
  {
    id: 'refresh-fails',
    title: 'Refresh fails',
    targets: [view],
    lasting: true,
    explanation: 'The view is not computed anew, and says nothing about it.',
  },
  {
    id: 'slow',
    title: 'PostgreSQL is slow',
    targets: [source],
    lasting: true,
    explanation: 'Every query takes four times as long.',
  },
  {
    id: 'down',
    title: 'PostgreSQL is down',
    targets: [source],
    lasting: true,
    explanation: 'Running queries fail, and new ones are refused.',
  },
];
