import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './step';

/** Bundles an entry of `lib/worker` into one module that Node runs in a worker thread. */
export async function bundleWorker(entry: 'main.ts' | 'files-main.ts', outfile: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'lib', 'worker', entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
