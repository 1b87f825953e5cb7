import type { FaultKind } from '@/lib/trace';
import { gold, ingest, silver, source } from './model/places';

/** How it can fail. Everything heals, and what Bronze has is never lost. */
export const faultKinds: readonly FaultKind[] = [
  {
    id: 'dirty-burst',
    title: 'Dirty rows',
    targets: [source],
    lasting: true,
    explanation:
      'A faulty client writes −155 as every amount. Afterwards the orders are corrected at the source.',
  },
  {
    id: 'rename',
    title: 'Column renamed',
    targets: [source],
    lasting: false,
    explanation: 'The column amount is called total from now on; nobody tells the pipeline.',
  },
  {
    id: 'cut',
    title: 'Connection cut',
    targets: [ingest],
    lasting: true,
    explanation: 'Nothing reaches Bronze. A stream sends it again later, a pull starts over.',
  },
  {
    id: 'lost-checkpoint',
    title: 'Job dies before its checkpoint',
    targets: [silver],
    lasting: false,
    explanation: 'The next update writes its rows, dies before it writes that it has, and is run again.',
  },
  {
    id: 'bad-rule',
    title: 'Wrong rule in Gold',
    targets: [gold],
    lasting: true,
    explanation:
      'Returned orders count as revenue until somebody notices; then Gold is computed again from Silver.',
  },
];
