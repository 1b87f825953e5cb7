import type { IncomingMessage, ServerResponse } from 'node:http';

/** Tells a route that what it answers may be encoded: this server will say so. Not believed from outside. */
const offer = 'x-explorer-encodes';
/** The route's answer to it: what its body is encoded in. */
const taken = 'x-explorer-encoding';

/**
 * Lets routes encode their bodies themselves, flushing each piece. Next drops `Content-Encoding` from a route's answer,
 * so the route names its encoding in another header, which becomes that one here, at once: Next's own compression looks
 * for it before the head is written. A development server makes no such offer, and its routes do not encode.
 */
export function offerEncoding(request: IncomingMessage, response: ServerResponse): void {
  request.headers[offer] = 'yes';
  const { setHeader, appendHeader } = response;
  response.setHeader = (name, value) => setHeader.call(response, standard(name), value) as typeof response;
  response.appendHeader = (name, value) => appendHeader.call(response, standard(name), value);
}

function standard(name: string): string {
  return name.toLowerCase() === taken ? 'Content-Encoding' : name;
}
