import { createHash } from 'node:crypto';

/** Long enough to spare a request while one looks around; the ETag makes the next one cheap. */
const revalidated = 'public, max-age=60, must-revalidate';

interface Body {
  readonly text: string;
  readonly etag: string;
}

/** Values are made once and never change, so neither does their JSON. */
const bodies = new WeakMap<object, Body>();

/** A value as JSON, or 304 when the client has it already. `value`: the same object for the same answer. */
export function jsonAnswer(request: Request, value: object): Response {
  let body = bodies.get(value);
  if (!body) {
    const text = JSON.stringify(value);
    body = { text, etag: weakTag(text) };
    bodies.set(value, body);
  }
  const headers = { ETag: body.etag, 'Cache-Control': revalidated, Vary: 'Accept-Encoding' };
  if (hasTag(request, body.etag)) return new Response(null, { status: 304, headers });
  return new Response(body.text, {
    headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
  });
}

/** Bytes or text under a file's name, or 304. */
export function fileAnswer(
  request: Request,
  content: string | Uint8Array,
  file: { readonly name: string; readonly mediaType: string; readonly inline: boolean },
): Response {
  const etag = weakTag(content);
  const headers = { ETag: etag, 'Cache-Control': revalidated, Vary: 'Accept-Encoding' };
  if (hasTag(request, etag)) return new Response(null, { status: 304, headers });
  // A copy gives bytes a buffer of their own kind, which Response asks for.
  const body = typeof content === 'string' ? content : new Uint8Array(content);
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': file.mediaType,
      'Content-Disposition': `${file.inline ? 'inline' : 'attachment'}; filename="${file.name}"`,
    },
  });
}

/** Weak, since the same answer may be sent in several encodings. */
function weakTag(content: string | Uint8Array): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
}

/** True if the client has what `etag` names (weak comparison, as If-None-Match asks for). */
export function hasTag(request: Request, etag: string): boolean {
  const asked = request.headers.get('if-none-match');
  if (asked === null) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return asked.trim() === '*' || asked.split(',').some((tag) => opaque(tag) === opaque(etag));
}
