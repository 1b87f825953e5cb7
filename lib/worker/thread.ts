import { type RunInput, RunInputError } from '@/lib/trace';
import { piecesOf } from './pieces';
import type { Reply, Request } from './protocol';

/** Answers the pool's requests: any number of runs side by side, each advanced only when asked. */
export function answerRequests(
  simulate: (input: RunInput) => Iterable<string>,
  reply: (message: Reply) => void,
): (request: Request) => void {
  const runs = new Map<number, Iterator<string>>();

  /** Nothing of a run happens, nor fails, before its first piece is asked for. */
  function* made(input: RunInput): Generator<string> {
    yield* piecesOf(simulate(input));
  }

  const advance = (run: number): void => {
    const pieces = runs.get(run);
    if (!pieces) return;
    try {
      const { value, done } = pieces.next();
      if (done) runs.delete(run);
      reply({ type: 'piece', run, text: done ? '' : value, last: done === true });
    } catch (error) {
      runs.delete(run);
      reply(failure(run, error));
    }
  };

  return (request) => {
    switch (request.type) {
      case 'start':
        runs.set(request.run, made(request.input));
        return advance(request.run);
      case 'more':
        return advance(request.run);
      case 'stop':
        runs.get(request.run)?.return?.();
        runs.delete(request.run);
    }
  };
}

function failure(run: number, error: unknown): Reply {
  if (error instanceof RunInputError) {
    const { parameter, value, bound } = error;
    return { type: 'refused', run, parameter, value, bound };
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { type: 'failed', run, message };
}
