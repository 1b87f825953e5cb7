import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeScriptHashes } from './csp';
import { bundleEmbed, embedScripts } from './embed-bundle';
import { buildFolder, run } from './step';
import { bundleWorker } from './worker-bundle';

/** Builds the web app, and what the server needs beside it: the hashes of inline scripts, the simulation worker, the small player. */
export async function build(): Promise<number> {
  rmSync(join(buildFolder, 'script-hashes.json'), { force: true });
  const code = await run('next', ['build'], { NEXT_TELEMETRY_DISABLED: '1' });
  if (code !== 0) return code;
  const pages = writeScriptHashes(buildFolder);
  await bundleWorker('main.ts', join(buildFolder, 'simulation-worker.mjs'));
  await bundleWorker('files-main.ts', join(buildFolder, 'file-worker.mjs'));
  await writeEmbedScripts();
  process.stdout.write(
    `Hashed the inline scripts of ${pages} pages; bundled the threads and the small player.\n`,
  );
  return 0;
}

/** Bundles the scripts of embeds to where the app reads them. */
export async function writeEmbedScripts(): Promise<void> {
  const folder = join(buildFolder, 'embed');
  mkdirSync(folder, { recursive: true });
  for (const name of embedScripts) writeFileSync(join(folder, name), await bundleEmbed(name));
}

if (process.argv[1] === import.meta.filename) process.exitCode = await build();
