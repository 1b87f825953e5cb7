import type { NextConfig } from 'next';

/** On every answer: pages, API, files, errors. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
];

/** For what is not a page; `proxy.ts` gives each page a policy of its own. Scripts from files may be workers, so they may load and fetch. */
const filePolicy = [{ key: 'Content-Security-Policy', value: "default-src 'self'; frame-ancestors 'none'" }];
const dataPolicy = [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }];

const config: NextConfig = {
  // A second build or dev server beside the first one (tests, benchmarks) needs its own folder.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/_next/:path*', headers: filePolicy },
    { source: '/api/:path*', headers: dataPolicy },
  ],
};

export default config;
