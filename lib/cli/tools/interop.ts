import { run } from './step';

/** Opens exported files in the real tools: a package of its own, since those tools are large. */
const installed = await run('npm', [
  '--prefix',
  'e2e/interop',
  'ci',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
]);
process.exitCode = installed === 0 ? await run('npm', ['--prefix', 'e2e/interop', 'test']) : installed;
