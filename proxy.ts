import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NextRequest, NextResponse } from 'next/server';
import { diagrams } from '@/diagrams';
import { originIsFixed, originOf } from '@/lib/embed';

/** Pages only: files, the API and embeds get their headers from the server, without passing here. */
export const config = { matcher: ['/((?!_next/|api/|embed/|embed\\.js$|recipes/|favicon).*)'] };

const development = process.env.NODE_ENV === 'development';

/** What a page may load. React Flow and popovers place things with inline styles; scripts never run inline unless their hash is known. */
function policy(scripts: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts.join(' ')}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Written by the build beside the pages that it hashed. */
const hashes: Readonly<Record<string, readonly string[]>> = development
  ? {}
  : JSON.parse(
      readFileSync(
        join(
          /* turbopackIgnore: true */ process.cwd(),
          process.env.NEXT_DIST_DIR ?? '.next',
          'script-hashes.json',
        ),
        'utf8',
      ),
    );

/** A policy for each page, and one for paths that no page answers. */
const policies = new Map(Object.entries(hashes).map(([path, scripts]) => [path, policy(scripts)]));
const missing = policy(development ? ["'unsafe-inline'", "'unsafe-eval'"] : (hashes['/_not-found'] ?? []));

/** The views that each diagram has, by its page's path. */
const views = new Map(
  diagrams.map(({ id, annotation }) => [`/${id}`, new Set(annotation.views.map((view) => view.id))]),
);

/** Gives a page its policy, and answers 404 for a view that its diagram does not have. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl;
  const view = searchParams.get('view');
  const unknownView = view !== null && views.get(pathname)?.has(view) === false;
  const response = unknownView
    ? NextResponse.rewrite(new URL('/_not-found', request.url), { status: 404 })
    : NextResponse.next();
  response.headers.set('Content-Security-Policy', (unknownView ? null : policies.get(pathname)) ?? missing);
  // How pages elsewhere make a player of a link (oEmbed).
  if (views.has(pathname) && !unknownView) response.headers.set('Link', discovery(request));
  // A page is cheap to ask for again (its ETag answers 304) and must not outlive the build whose files it names.
  // Its `Link` may name where this client sent its request to: that is for no shared cache.
  const kept = originIsFixed() ? 'public' : 'private';
  response.headers.set('Cache-Control', `${kept}, max-age=0, must-revalidate`);
  return response;
}

function discovery(request: NextRequest): string {
  const origin = originOf(request);
  const page = encodeURIComponent(`${origin}${request.nextUrl.pathname}${request.nextUrl.search}`);
  return `<${origin}/api/oembed?url=${page}>; rel="alternate"; type="application/json+oembed"`;
}
