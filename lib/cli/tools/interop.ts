import { run } from './step';

/** Opens exported files in the real tools, and plays decks in their hosts: packages of their own, since those are large. */
const folders = ['e2e/interop', 'e2e/interop/hosts', 'e2e/interop/hosts/slidev'];
const tested = ['e2e/interop', 'e2e/interop/hosts'];

let code = 0;
for (const folder of folders) {
  code ||= await run('npm', ['--prefix', folder, 'ci', '--ignore-scripts', '--no-audit', '--no-fund']);
}
if (code === 0) {
  for (const folder of tested) code ||= await run('npm', ['--prefix', folder, 'test']);
}
process.exitCode = code;
