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

/** Who may put players into frames: everybody, unless `EMBED_ALLOW` lists the origins that may. */
const ancestors = frameAncestors(process.env.EMBED_ALLOW);

/** A player's page loads its script, its fonts and its run from here, and nothing else from anywhere. */
const player = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  ...(ancestors === null ? [] : [`frame-ancestors ${ancestors}`]),
].join('; ');

const embedHeaders: readonly (readonly [string, string])[] = [
  ...everywhere.filter(([name]) => name !== 'X-Frame-Options'),
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['Content-Security-Policy', player],
];

/**
 * The sources of the policy's `frame-ancestors` for a list of origins apart by blanks, such as
 * `https://slides.example https://*.example.edu`; null for no list, which allows everybody, pages opened from disk
 * included. Throws an Error that names what is none.
 */
export function frameAncestors(list: string | undefined): string | null {
  const origins = (list ?? '').split(/[\s,]+/).filter((origin) => origin !== '');
  for (const origin of origins) {
    if (!/^(https?:\/\/(\*\.)?[\w.-]+(:\d+)?|'self'|'none')$/.test(origin)) {
      throw new Error(`EMBED_ALLOW has "${origin}", which is no origin such as https://slides.example`);
    }
  }
  return origins.length === 0 ? null : origins.join(' ');
}

function isEmbed(url: string): boolean {
  return url.startsWith('/embed/') || /^\/embed\.js(\?|$)/.test(url);
}

/** The headers of an answer to `url`, unless what answers knows better. */
export function securityHeaders(url: string): readonly (readonly [string, string])[] {
  if (isEmbed(url)) return embedHeaders;
  const policy = url.startsWith('/_next/') ? own : url.startsWith('/api/') ? data : nothing;
  return [...everywhere, ['Content-Security-Policy', policy]];
}
