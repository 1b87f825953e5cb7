/** On every answer of the server: pages, API, files, redirects, errors. */
const everywhere: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['X-Frame-Options', 'DENY'],
];

/** Errors and redirects load nothing. A page gets a policy of its own from `proxy.ts`, which replaces this one. */
const nothing = "default-src 'none'; frame-ancestors 'none'";
/** An exported picture, opened by itself, may use the styles and fonts it carries. */
const data = `${nothing}; style-src 'unsafe-inline'; font-src data:; img-src data:; sandbox`;
/** A script's file may be that of a worker, which obeys the policy it came with. */
const own = "default-src 'self'; frame-ancestors 'none'";

/** The headers of an answer to `url`, unless what answers knows better. */
export function securityHeaders(url: string): readonly (readonly [string, string])[] {
  const policy = url.startsWith('/_next/') ? own : url.startsWith('/api/') ? data : nothing;
  return [...everywhere, ['Content-Security-Policy', policy]];
}
