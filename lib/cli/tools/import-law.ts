import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Breach, breachesOf, type Module } from './law/breaches';
import { readModule } from './law/module';
import { root } from './step';

const folders = ['app', 'components', 'diagrams', 'lib'];

/** Every source file of the product; tests may import anything. */
function modulesOf(folder: string): Module[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.tsx?$/.test(file) && !/\.(test|bench)\.tsx?$/.test(file) && !/(^|\/)testing\//.test(file),
    )
    .map((file) => join(folder, file))
    .map((path) => readModule(path, readFileSync(join(root, path), 'utf8')));
}

function report(breaches: readonly Breach[]): void {
  for (const { path, line, message } of breaches) process.stderr.write(`${path}:${line} ${message}\n`);
}

const modules = [
  ...folders.flatMap(modulesOf),
  readModule('proxy.ts', readFileSync(join(root, 'proxy.ts'), 'utf8')),
];
const breaches = breachesOf(modules);
report(breaches);
process.stdout.write(`Import law: ${modules.length} files, ${breaches.length} breaches.\n`);
process.exitCode = breaches.length === 0 ? 0 : 1;
