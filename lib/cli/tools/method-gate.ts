import type { IncomingMessage, ServerResponse } from 'node:http';

/** Bytes that a request may bring; the one form that is read takes less. */
const mostBody = 8_192;

/**
 * Answers what needs no page and no route: methods that nothing has, writing to what is only read, bodies that nobody reads.
 * True if the request may go on.
 */
export function admitsMethod(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = 'GET', url = '/', headers } = request;
  const api = /^\/api(?:[/?]|$)/.test(url);
  // Routes of the API answer for themselves, but for the methods that Next fails at.
  const allowed = api
    ? ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
    : ['GET', 'HEAD', 'OPTIONS'];
  const known = api && url.includes('/runs') ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS';
  if (!allowed.includes(method)) {
    refuse(
      request,
      response,
      405,
      'method-not-allowed',
      'This address is only read',
      `${method} is not allowed here.`,
      {
        Allow: known,
      },
    );
    return false;
  }
  if (method === 'OPTIONS' && (!api || url === '*')) {
    response.writeHead(204, { Allow: known }).end();
    return false;
  }
  const chunkedToRead = method !== 'POST' && headers['transfer-encoding'] !== undefined;
  if (Number(headers['content-length'] ?? 0) > mostBody || chunkedToRead) {
    const detail = `The body is larger than ${mostBody} bytes, or none is expected here.`;
    refuse(request, response, 413, 'body-too-large', 'The body is too large', detail, {});
    return false;
  }
  return true;
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  kind: string,
  title: string,
  detail: string,
  headers: Readonly<Record<string, string>>,
): void {
  const problem = { type: `/problems/${kind}`, title, status, detail };
  response.writeHead(status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    // What the client still sends is not waited for.
    Connection: 'close',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : `${JSON.stringify(problem)}\n`);
}
