import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** For each prerendered page, by its path, the CSP sources of its inline scripts. */
export type ScriptHashes = Readonly<Record<string, readonly string[]>>;

const scripts = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

/** The CSP sources of the inline scripts of a page, each once, in order. */
export function inlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes, text] of html.matchAll(scripts)) {
    if (/\ssrc=/.test(attributes!) || isData(attributes!)) continue;
    hashes.add(`'sha256-${createHash('sha256').update(text!).digest('base64')}'`);
  }
  return [...hashes];
}

/** A data block (JSON) is not run, so the policy does not ask about it. */
function isData(attributes: string): boolean {
  const type = /\stype="([^"]*)"/.exec(attributes)?.[1];
  return type !== undefined && !/^(module|text\/javascript|application\/javascript)?$/.test(type);
}

/** Hashes of every page that `next build` emitted into `buildFolder`. */
export function hashPages(buildFolder: string): ScriptHashes {
  const pages = join(buildFolder, 'server', 'app');
  const files = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  return Object.fromEntries(
    files.sort().map((file) => {
      const path = `/${relative('', file)
        .split(sep)
        .join('/')
        .replace(/\.html$/, '')}`;
      return [path === '/index' ? '/' : path, inlineScriptHashes(readFileSync(join(pages, file), 'utf8'))];
    }),
  );
}

/** Writes the hashes where `proxy.ts` reads them. Answers how many pages there are. */
export function writeScriptHashes(buildFolder: string): number {
  const hashes = hashPages(buildFolder);
  writeFileSync(join(buildFolder, 'script-hashes.json'), `${JSON.stringify(hashes, null, 1)}\n`);
  return Object.keys(hashes).length;
}
