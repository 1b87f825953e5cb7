import type { FaultKind } from '@/lib/trace';
import { appendEdge, commands, replayEdge, storeNode, viewNodes } from './model/places';

/** How the bank can fail. Everything heals, and the events are never lost. */
export const faultKinds: readonly FaultKind[] = [
  {
    id: 'corrupt',
    title: 'View damaged',
    targets: viewNodes,
    lasting: false,
    explanation: 'Something else than an event changes the rows of a view; its position does not notice.',
  },
  {
    id: 'down',
    title: 'View stopped',
    targets: viewNodes,
    lasting: true,
    explanation: 'The view reads nothing. When it is back it asks for what comes after its position.',
  },
  {
    id: 'duplicate',
    title: 'Events delivered twice',
    targets: [replayEdge],
    lasting: true,
    explanation: 'Whatever the store sends to a view arrives twice.',
  },
  {
    id: 'cut',
    title: 'Connection cut',
    targets: [appendEdge, replayEdge],
    lasting: true,
    explanation: 'Requests, answers and deliveries on this connection are lost.',
  },
  {
    id: 'silent',
    title: 'Answers get lost',
    targets: [storeNode],
    lasting: true,
    explanation: 'The store does what it is asked to append, but nobody hears of it.',
  },
  {
    id: 'crash',
    title: 'Command side crashes',
    targets: [commands],
    lasting: true,
    explanation: 'It forgets what it was doing. When it is back its clients ask again, by the same names.',
  },
];
