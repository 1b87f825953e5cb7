/** On every answer of the server: pages, API, files, redirects, errors. */
const everywhere: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['X-Frame-Options', 'DENY'],
];

/** Data and errors load nothing. A page gets a policy of its own from `proxy.ts`, which replaces this one. */
const nothing = "default-src 'none'; frame-ancestors 'none'";
/** A script's file may be that of a worker, which obeys the policy it came with. */
const own = "default-src 'self'; frame-ancestors 'none'";

/** The headers of an answer to `url`, unless what answers knows better. */
export function securityHeaders(url: string): readonly (readonly [string, string])[] {
  return [...everywhere, ['Content-Security-Policy', url.startsWith('/_next/') ? own : nothing]];
}
