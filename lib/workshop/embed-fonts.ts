import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbedFont } from '@/lib/embed';

const latin = 'U+20-7E,U+A0-FF,U+2013-2014,U+2018-201E,U+2022,U+2026,U+20AC';

/** What the small player sets its words in, by the file's name: the Latin part of Inter, and JetBrains Mono whole. */
const files = {
  'inter-400.woff2': ['Inter', 400, 'inter-ui/web-latin/Inter-Regular-subset.woff2', latin],
  'inter-500.woff2': ['Inter', 500, 'inter-ui/web-latin/Inter-Medium-subset.woff2', latin],
  'inter-600.woff2': ['Inter', 600, 'inter-ui/web-latin/Inter-SemiBold-subset.woff2', latin],
  'mono-400.woff2': [
    'JetBrains Mono',
    400,
    'jetbrains-mono/fonts/webfonts/JetBrainsMonoNL-Regular.woff2',
    '',
  ],
  'mono-600.woff2': [
    'JetBrains Mono',
    600,
    'jetbrains-mono/fonts/webfonts/JetBrainsMonoNL-SemiBold.woff2',
    '',
  ],
} as const;

export const embedFontNames = Object.keys(files);

/** Two weights are enough for a file that is taken along: the browser makes the others of them. */
const takenAlong: readonly string[] = ['inter-400.woff2', 'inter-600.woff2', 'mono-400.woff2'];

/** A font's file; undefined for another name. `root`: the folder that holds `node_modules`. */
export function embedFontFile(root: string, name: string): Uint8Array<ArrayBuffer> | undefined {
  const file = Object.entries(files).find(([known]) => known === name)?.[1];
  return file && new Uint8Array(readFileSync(join(root, 'node_modules', file[2])));
}

/** Fonts that a page fetches from beneath `base`. */
export function servedFonts(base: string): EmbedFont[] {
  return Object.entries(files).map(([name, [family, weight, , range]]) => ({
    family,
    weight,
    url: `${base}/${name}`,
    ...(range !== '' && { range }),
  }));
}

/** Fonts that stand in the page itself. */
export function packedFonts(root: string): EmbedFont[] {
  return servedFonts('').flatMap((font) => {
    const name = font.url.slice(1);
    const bytes = takenAlong.includes(name) ? embedFontFile(root, name) : undefined;
    return bytes ? [{ ...font, url: `data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}` }] : [];
  });
}
