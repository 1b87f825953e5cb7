import { endpoint } from '../http/endpoint';
import { ProblemError } from '../http/problem';

/** Every path under `/api` that no other route answers. */
export const GET = endpoint((request) => {
  const { pathname } = new URL(request.url);
  throw new ProblemError('not-found', `There is nothing at ${pathname}. What there is: /api/openapi.json.`, {
    value: pathname,
  });
});

export { GET as DELETE, GET as PATCH, GET as POST, GET as PUT };
