import { parentPort, workerData } from 'node:worker_threads';
import { diagrams } from '@/diagrams';
import { createWorkshop } from '@/lib/workshop';
import type { ThreadData } from './protocol';
import { answerRequests } from './thread';

/** The simulation thread: started by the pool, it simulates what it is asked for. */
if (!parentPort) throw new Error('lib/worker/main.ts runs as a thread');
const port = parentPort;
const workshop = createWorkshop((workerData as ThreadData).root, diagrams);
port.on(
  'message',
  answerRequests(
    (input) => workshop.run(input),
    (reply) => port.postMessage(reply),
  ),
);
