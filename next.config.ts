import type { NextConfig } from 'next';

const config: NextConfig = {
  // A second build or dev server beside the first one (tests, benchmarks) needs its own folder.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  // No picture is resized here: the route that would do it for anybody is not there.
  images: { unoptimized: true },
  // A program of its own for each platform: required where it runs, never bundled.
  serverExternalPackages: ['@resvg/resvg-js'],
  // `npm run verify` checks types, tests included; a start need not wait for that.
  typescript: { ignoreBuildErrors: true },
};

export default config;
