/**
 * The server's own address as a reader sees it, without a slash at its end: `EXPLORER_URL`, or where the request was sent to.
 * What a proxy says of that is believed with `TRUST_PROXY=1` only, since any client can say it too.
 */
export function originOf(request: Request): string {
  const fixed = process.env.EXPLORER_URL;
  if (fixed) return fixed.replace(/\/+$/, '');
  const url = new URL(request.url);
  const trusted = process.env.TRUST_PROXY === '1';
  const said = (name: string) => (trusted ? request.headers.get(name) : null);
  const host = said('x-forwarded-host') ?? request.headers.get('host') ?? url.host;
  const scheme = said('x-forwarded-proto') ?? url.protocol.slice(0, -1);
  return /^https?$/.test(scheme) && /^[\w.:[\]-]+$/.test(host) ? `${scheme}://${host}` : url.origin;
}

/** True if `originOf` is set by whoever runs the server: what names it may then be kept by shared caches. */
export function originIsFixed(): boolean {
  return Boolean(process.env.EXPLORER_URL);
}
