import type { RunInput } from '@/lib/trace';
import { piecesOf } from './pieces';
import type { Reply, Request } from './protocol';

/** Answers the pool's requests: any number of runs side by side, each advanced only when asked. */
export function answerRequests(
  simulate: (input: RunInput) => Iterable<string>,
  reply: (message: Reply) => void,
): (request: Request) => void {
  const runs = new Map<number, Iterator<string>>();

  const advance = (run: number): void => {
    const pieces = runs.get(run);
    if (!pieces) return;
    try {
      const { value, done } = pieces.next();
      if (done) runs.delete(run);
      reply({ type: 'piece', run, text: done ? '' : value, last: done === true });
    } catch (error) {
      runs.delete(run);
      reply({
        type: 'failed',
        run,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  };

  return (request) => {
    switch (request.type) {
      case 'start':
        runs.set(request.run, piecesOf(simulate(request.input)));
        return advance(request.run);
      case 'more':
        return advance(request.run);
      case 'stop':
        runs.get(request.run)?.return?.();
        runs.delete(request.run);
    }
  };
}
