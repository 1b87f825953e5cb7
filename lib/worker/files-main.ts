import { parentPort, workerData } from 'node:worker_threads';
import { diagrams } from '@/diagrams';
import { createWorkshop } from '@/lib/workshop';
import { makeFile } from './file-job';
import { type FileReply, type FileRequest, failureOf } from './file-protocol';
import type { ThreadData } from './protocol';

/** The thread that makes files: simulates, draws, rasterises, packs and encodes, one file after another. */
if (!parentPort) throw new Error('lib/worker/files-main.ts runs as a thread');
const port = parentPort;
const { root } = workerData as ThreadData;
const workshop = createWorkshop(root, diagrams);

port.on('message', async ({ job, encoding }: FileRequest) => {
  let reply: FileReply;
  try {
    reply = { type: 'made', file: await makeFile(workshop, root, job, encoding) };
  } catch (error) {
    reply = failureOf(error);
  }
  port.postMessage(reply, reply.type === 'made' ? [reply.file.body.buffer] : []);
});
