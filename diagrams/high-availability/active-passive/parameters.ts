import type { Parameter } from '@/lib/trace';

export const parameters: readonly Parameter[] = [
  {
    type: 'choice',
    id: 'commit',
    title: 'Replication',
    explanation:
      'Synchronous: a commit is acknowledged when the standby has flushed it, too. Asynchronous: as soon as the primary has.',
    default: 'asynchronous',
    choices: [
      { value: 'asynchronous', title: 'asynchronous' },
      { value: 'synchronous', title: 'synchronous' },
    ],
  },
  {
    type: 'flag',
    id: 'fencing',
    title: 'Fencing',
    explanation:
      'The primary may acknowledge only while the witness has given it a lease, and nobody else gets one before it ends.',
    default: true,
  },
  {
    type: 'number',
    id: 'detection',
    title: 'Detection timeout',
    explanation: 'Silence after which the primary is suspected. Production systems wait 10 to 30 seconds.',
    default: 3_000,
    min: 1_000,
    max: 30_000,
    step: 500,
    unit: 'ms',
  },
  {
    type: 'number',
    id: 'latency',
    title: 'Distance between the regions',
    explanation: 'One way on the wire. 40 ms is about Frankfurt to Virginia.',
    default: 40,
    min: 1,
    max: 1_000,
    step: 1,
    unit: 'ms',
  },
  {
    type: 'number',
    id: 'interval',
    title: 'Time between writes',
    explanation: 'Two applications write in turn.',
    default: 250,
    min: 20,
    max: 5_000,
    step: 10,
    unit: 'ms',
  },
  {
    type: 'number',
    id: 'duration',
    title: 'Time of writing',
    explanation: 'For how long orders are written.',
    default: 16,
    min: 1,
    max: 120,
    step: 1,
    unit: 's',
  },
];
