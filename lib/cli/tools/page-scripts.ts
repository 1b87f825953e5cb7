import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Addresses of the script files that a page names for browsers of today. */
export function scriptFiles(html: string): string[] {
  const files = new Set<string>();
  for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) {
    const source = /\ssrc="([^"?]+)/.exec(tag)?.[1];
    if (source && !/\snomodule/i.test(tag)) files.add(source);
  }
  return [...files];
}

/**
 * The scripts of an empty page, with their gzipped bytes. The page that Next shows when even the root layout fails is
 * one: it has no layout and no component of ours.
 */
export function emptyPageScripts(buildFolder: string): Map<string, number> {
  const html = readFileSync(join(buildFolder, 'server', 'app', '_global-error.html'), 'utf8');
  return new Map(
    scriptFiles(html).map((path) => [
      path,
      gzipSync(readFileSync(join(buildFolder, path.replace(/^\/_next\//, '')))).length,
    ]),
  );
}
