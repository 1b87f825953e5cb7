import { createHash } from 'node:crypto';
import { type Encoding, encodedWhole, encodingHeader, encodingOf } from './encoding';

/** Long enough to spare a request while one looks around; the ETag makes the next one cheap. */
export const revalidated = 'public, max-age=60, must-revalidate';

/** A body with what it has been encoded in so far. */
interface Body {
  readonly text: string;
  readonly etag: string;
  readonly encoded: Map<Encoding, string | Uint8Array<ArrayBuffer>>;
}

/** Nothing that is answered as JSON changes while the server lives: each answer is written once. */
const bodies = new Map<string, Body>();

/** A value as JSON, or 304 when the client has it already. `name`: the same for the same value, and one of few. */
export function jsonAnswer(request: Request, name: string, make: () => object): Response {
  let body = bodies.get(name);
  if (!body) {
    const text = JSON.stringify(make());
    body = { text, etag: weakTag(text), encoded: new Map() };
    bodies.set(name, body);
  }
  const encoding = encodingOf(request) ?? 'identity';
  const headers = { ETag: body.etag, 'Cache-Control': revalidated, Vary: 'Accept-Encoding' };
  if (hasTag(request, body.etag)) return new Response(null, { status: 304, headers });
  const bytes = body.encoded.get(encoding) ?? encodedWhole(body.text, encoding);
  body.encoded.set(encoding, bytes);
  return new Response(bytes, {
    headers: { ...headers, ...named(encoding), 'Content-Type': 'application/json; charset=utf-8' },
  });
}

/** Says what a body is encoded in. */
export function named(encoding: Encoding): Record<string, string> {
  return encoding === 'identity' ? {} : { [encodingHeader]: encoding };
}

/** Weak, since the same answer may be sent in several encodings. */
function weakTag(content: string): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
}

/** True if the client has what `etag` names (weak comparison, as If-None-Match asks for). */
export function hasTag(request: Request, etag: string): boolean {
  const asked = request.headers.get('if-none-match');
  if (asked === null) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return asked.trim() === '*' || asked.split(',').some((tag) => opaque(tag) === opaque(etag));
}
