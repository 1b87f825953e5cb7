import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeScriptHashes } from './csp';
import { buildFolder, run } from './step';
import { bundleWorker } from './worker-bundle';

/** Builds the web app, and what the server needs beside it: the hashes of inline scripts and the simulation worker. */
export async function build(): Promise<number> {
  rmSync(join(buildFolder, 'script-hashes.json'), { force: true });
  const code = await run('next', ['build'], { NEXT_TELEMETRY_DISABLED: '1' });
  if (code !== 0) return code;
  const pages = writeScriptHashes(buildFolder);
  await bundleWorker(join(buildFolder, 'simulation-worker.mjs'));
  process.stdout.write(`Hashed the inline scripts of ${pages} pages; bundled the simulation worker.\n`);
  return 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = await build();
