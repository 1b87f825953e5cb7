/** The server's own address as a reader sees it, without a slash at its end: `EXPLORER_URL`, or what the request was sent to. */
export function originOf(request: Request): string {
  const fixed = process.env.EXPLORER_URL;
  if (fixed) return fixed.replace(/\/+$/, '');
  const url = new URL(request.url);
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host') ?? url.host;
  const scheme = request.headers.get('x-forwarded-proto') ?? url.protocol.slice(0, -1);
  return /^https?$/.test(scheme) && /^[\w.:[\]-]+$/.test(host) ? `${scheme}://${host}` : url.origin;
}
