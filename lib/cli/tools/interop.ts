import { run } from './step';

/**
 * Opens exported files in the real tools: a package of its own, since they are large. `--hosts`: plays the deck recipes in
 * reveal.js, Slidev and Marp instead, from packages of their own.
 */
const hosts = process.argv.includes('--hosts');
const folders = hosts ? ['e2e/interop', 'e2e/interop/hosts', 'e2e/interop/hosts/slidev'] : ['e2e/interop'];
const tested = hosts ? 'e2e/interop/hosts' : 'e2e/interop';

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];

let code = 0;
for (const folder of folders) {
  code ||= await run('npm', ['--prefix', folder, 'ci', ...quiet]);
}
process.exitCode = code === 0 ? await run('npm', ['--prefix', tested, 'test']) : code;
