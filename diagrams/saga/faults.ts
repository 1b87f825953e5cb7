import type { EdgeId } from '@/lib/model';
import type { FaultKind } from '@/lib/trace';
import { compensationNodes, edgeTo, orchestrator, stepNodes } from './operations';

const services = [...stepNodes, ...compensationNodes];
const commandEdges: readonly EdgeId[] = services.map(edgeTo);

/** How the shop can fail. Everything heals. */
export const faultKinds: readonly FaultKind[] = [
  {
    id: 'refuse',
    title: 'Refuses orders',
    targets: stepNodes,
    lasting: true,
    explanation: 'The service says no: out of stock, card declined, no carrier, order locked.',
  },
  {
    id: 'late',
    title: 'Takes commands late',
    targets: services,
    lasting: true,
    explanation: 'Commands wait in front of the service until it heals, and are done then.',
  },
  {
    id: 'silent',
    title: 'Answers get lost',
    targets: services,
    lasting: true,
    explanation: 'The service does its work, but nobody hears of it.',
  },
  {
    id: 'fail',
    title: 'Compensation fails',
    targets: compensationNodes,
    lasting: true,
    explanation: 'The compensation cannot be done now and has to be tried again.',
  },
  {
    id: 'duplicate',
    title: 'Commands arrive twice',
    targets: commandEdges,
    lasting: true,
    explanation: 'Every command on this connection is delivered twice.',
  },
  {
    id: 'cut',
    title: 'Connection cut',
    targets: commandEdges,
    lasting: true,
    explanation: 'Commands and answers on this connection are lost.',
  },
  {
    id: 'crash',
    title: 'Orchestrator crashes',
    targets: [orchestrator],
    lasting: true,
    explanation: 'It forgets everything but its log, and starts again when it heals.',
  },
];
