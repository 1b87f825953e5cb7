import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build';
import { buildFolder, root } from './step';

/** What a build is made of. */
const sources = [
  'app',
  'components',
  'diagrams',
  'lib',
  'public',
  'next.config.ts',
  'proxy.ts',
  'package-lock.json',
];

/** The folder of a build that is newer than every source; builds when there is none. Throws when that fails. */
export async function freshBuild(): Promise<string> {
  const mark = join(buildFolder, 'script-hashes.json');
  if (existsSync(mark) && statSync(mark).mtimeMs > Math.max(...sources.map(newest))) return buildFolder;
  process.stdout.write('The build is older than its sources: building.\n');
  if ((await build()) !== 0) throw new Error('the build failed');
  return buildFolder;
}

/** When anything of `source` was last changed; tests are no part of a build. */
function newest(source: string): number {
  const path = join(root, source);
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => !/\.(test|bench)\.tsx?$/.test(file))
    .reduce((latest, file) => Math.max(latest, statSync(join(path, file)).mtimeMs), 0);
}
