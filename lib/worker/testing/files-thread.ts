import { parentPort } from 'node:worker_threads';
import type { FileReply, FileRequest } from '../file-protocol';

/** Pretends to make files: named after their diagram, after a while. Some diagrams fail, stand still or end the thread. */
const port = parentPort!;
port.on('message', ({ job }: FileRequest) => {
  const name = job.kind === 'card' ? job.diagram : '';
  if (name === 'dies') process.exit(3);
  if (name === 'stands') return;
  if (name === 'large') {
    const refused: FileReply = {
      type: 'not-exportable',
      code: 'too-large',
      message: 'at most 8 are made',
      limit: 8,
      count: 9,
    };
    return port.postMessage(refused);
  }
  const body = new Uint8Array([1, 2, 3]);
  const reply: FileReply = {
    type: 'made',
    file: { name, mediaType: 'image/png', encoding: 'identity', etag: 'W/"x"', body },
  };
  setTimeout(() => port.postMessage(reply, [body.buffer]), 20);
});
