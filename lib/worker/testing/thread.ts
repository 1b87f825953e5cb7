import { parentPort } from 'node:worker_threads';
import { type RunInput, RunInputError } from '@/lib/trace';
import { answerRequests } from '../thread';

/** Pretends to simulate: `seed` lines of about a kilobyte. Some scenarios fail, or end the thread. */
function* simulate({ scenario, seed }: RunInput): Iterable<string> {
  if (scenario === 'refuses') throw new RunInputError('seed', String(seed), 'another');
  yield 'header\n';
  if (scenario === 'fails') throw new Error('the model broke');
  if (scenario === 'dies') process.exit(3);
  for (let i = 0; i < seed; i++) yield `${String(i).padEnd(1000, '.')}\n`;
}

const port = parentPort!;
port.on(
  'message',
  answerRequests(simulate, (reply) => port.postMessage(reply)),
);
