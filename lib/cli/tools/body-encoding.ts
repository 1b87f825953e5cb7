import type { IncomingMessage, ServerResponse } from 'node:http';

/** Tells a route that what it answers may be encoded: this server will say so. Not believed from outside. */
const offer = 'x-explorer-encodes';
/** The route's answer to it: what its body is encoded in. */
const taken = 'x-explorer-encoding';

/**
 * Lets routes encode their bodies themselves, flushing each piece. Next drops `Content-Encoding` from a route's answer,
 * so the route names its encoding in another header, which becomes that one here. A development server makes no such
 * offer, and its routes do not encode.
 */
export function offerEncoding(request: IncomingMessage, response: ServerResponse): void {
  request.headers[offer] = 'yes';
  const { writeHead } = response;
  response.writeHead = function encodedHead(this: ServerResponse, ...args: Parameters<typeof writeHead>) {
    const encoding = this.getHeader(taken);
    if (encoding !== undefined) {
      this.removeHeader(taken);
      this.setHeader('Content-Encoding', encoding);
    }
    return writeHead.apply(this, args);
  } as typeof writeHead;
}
