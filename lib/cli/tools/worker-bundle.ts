import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './step';

/** Bundles `lib/worker/main.ts` into one module that Node runs in a worker thread. */
export async function bundleWorker(outfile: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'lib', 'worker', 'main.ts')],
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
