import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './step';

/** Scripts for pages elsewhere by the name of their file: the small player, the element that puts it into a page, the maker of films. */
const entries = {
  'player.js': 'lib/embed/player/main.ts',
  'embed.js': 'lib/embed/element/main.ts',
  'film.js': 'lib/film/page.ts',
} as const;
export type EmbedScript = keyof typeof entries;

/** The text of a script of embeds: one file that needs nothing else, for browsers of the last two years. */
export async function bundleEmbed(name: EmbedScript): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, entries[name])],
    write: false,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return outputFiles[0]!.text;
}

/** Those that the explorer serves. */
export const embedScripts = ['player.js', 'embed.js'] as const satisfies readonly EmbedScript[];
