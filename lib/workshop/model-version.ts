import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The folders whose code decides what a run does, and the drawings whose edges it travels. */
const folders = ['diagrams', 'lib/drawing', 'lib/simulation', 'lib/systems', 'lib/trace'];

/**
 * Names the simulator that a run came from: 12 hexadecimal digits of a SHA-256 over the code and documents that decide
 * its bytes. A run asked for with this version may be cached for ever.
 */
export function modelVersion(root: string): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const path of sourcesIn(join(root, folder))) {
      hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
    }
  }
  return hash.digest('hex').slice(0, 12);
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) =>
        entry.isFile() && /(\.ts|README\.md)$/.test(entry.name) && !/\.(test|bench)\.ts$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('fixtures') && !path.includes('golden'))
    .sort();
}
