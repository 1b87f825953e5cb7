import type { FaultKind } from '@/lib/trace';
import { heartbeat, primary, standby } from './nodes';

/** How the cluster can fail. Everything heals. */
export const faultKinds: readonly FaultKind[] = [
  {
    id: 'kill',
    title: 'Server killed',
    targets: [primary, standby],
    lasting: true,
    explanation: 'kill -9: its log stays on disk, and it starts again when it heals.',
  },
  {
    id: 'cut',
    title: 'Cut off',
    targets: ['primary-region', heartbeat],
    lasting: true,
    explanation:
      'Alive but unreachable: from everywhere outside its region, or for the failure detector only.',
  },
  {
    id: 'lag',
    title: 'Standby lags',
    targets: [standby],
    lasting: true,
    explanation: 'The standby is too busy to write what it receives; the records wait.',
  },
];
