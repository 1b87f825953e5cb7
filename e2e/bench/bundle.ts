import { build } from 'esbuild';

/** A page's script as one text. */
export async function scriptOf(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { '@': process.cwd() },
    // Styles come from the build, where Tailwind has made them.
    loader: { '.css': 'empty' },
  });
  return outputFiles.find(({ path }) => path.endsWith('.js'))!.text;
}
