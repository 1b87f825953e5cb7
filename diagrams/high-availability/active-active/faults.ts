import type { FaultKind } from '@/lib/trace';
import { regions, sync } from './nodes';

/** How two regions can fail. Everything heals. */
export const faultKinds: readonly FaultKind[] = [
  {
    id: 'down',
    title: 'Region down',
    targets: regions,
    lasting: true,
    explanation: 'Nothing in the region answers; its table stays on disk.',
  },
  {
    id: 'cut',
    title: 'Regions cut off',
    targets: [sync],
    lasting: true,
    explanation: 'Both regions go on selling, and neither hears of the other.',
  },
  {
    id: 'skew',
    title: 'Clock fast',
    targets: regions,
    lasting: true,
    explanation: 'The region’s clock is ahead by the clock skew.',
  },
];
