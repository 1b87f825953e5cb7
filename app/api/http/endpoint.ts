import { ProblemError, problemResponse } from './problem';

/** What Next gives a route handler beside the request. */
interface Context<P> {
  readonly params: Promise<P>;
}

/** A route handler whose every failure is a problem document. */
export function endpoint<P>(
  answer: (request: Request, params: P) => Response | Promise<Response>,
): (request: Request, context: Context<P>) => Promise<Response> {
  return async (request, { params }) => {
    try {
      return await answer(request, await params);
    } catch (error) {
      if (error instanceof ProblemError) return problemResponse(error);
      console.error(`${request.method} ${new URL(request.url).pathname}`, error);
      return problemResponse(
        new ProblemError('internal', 'This is a defect of the server, not of the request.'),
      );
    }
  };
}

/** A handler for the methods that a route does not have. `also`: those that it has beside GET. */
export function refuseAllBut(...also: readonly string[]) {
  return endpoint((request) => {
    throw new ProblemError(
      'method-not-allowed',
      `${request.method} is not allowed here: nothing is stored, everything is read with GET.`,
      {},
      { Allow: ['GET', 'HEAD', ...also, 'OPTIONS'].join(', ') },
    );
  });
}

/** Exported by every route that is only read, as POST, PUT, PATCH and DELETE. */
export const refuse = refuseAllBut();
