import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitesOf } from './mutants/sites';
import { root } from './step';

/**
 * `npm run test:mutants [DIAGRAM…]`: turns every finding `broken` of every guarantee into `holds`, one at a time, and runs
 * the tests of guarantees against it. A mutant that survives is a finding which no test has seen: exit code 1.
 */
interface Mutant {
  readonly file: string;
  readonly site: number;
  readonly line: number;
}

/** Two cores run two at a time. */
const atOnce = 2;

const asked = process.argv.slice(2);
const files = readdirSync(join(root, 'diagrams'), { recursive: true, encoding: 'utf8' })
  .map((file) => `diagrams/${file}`)
  .filter((file) => file.includes('/guarantees/') && file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .filter((file) => asked.length === 0 || asked.some((id) => file.startsWith(`diagrams/${id}/`)))
  .sort();
const mutants: Mutant[] = files.flatMap((file) =>
  sitesOf(file, readFileSync(join(root, file), 'utf8')).map(({ line }, site) => ({ file, site, line })),
);
const folders = [...new Set(mutants.map(({ file }) => folderOf(file)))];

for (const folder of folders) {
  // What fails without any mutant would seem to catch them all.
  if ((await tested(folder, {})) !== 0)
    throw new Error(`the tests of guarantees in ${folder} fail by themselves`);
}
const survivors: Mutant[] = [];
const waiting = [...mutants];
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { file, site, line } = next;
      const code = await tested(folderOf(file), { MUTANT_FILE: file, MUTANT_SITE: String(site) });
      if (code === 0) survivors.push(next);
      process.stdout.write(`${code === 0 ? 'SURVIVES' : 'caught  '} ${file}:${line}\n`);
    }
  }),
);
for (const { file, line } of survivors) process.stdout.write(`No test sees ${file}:${line}\n`);
process.stdout.write(`${mutants.length - survivors.length} of ${mutants.length} mutants caught\n`);
process.exitCode = survivors.length === 0 && mutants.length > 0 ? 0 : 1;

function folderOf(file: string): string {
  return file.slice(0, file.indexOf('/guarantees/'));
}

/** Exit code of the tests of guarantees in a folder; their output is nobody's interest. */
function tested(folder: string, env: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      join(root, 'node_modules', '.bin', 'vitest'),
      ['run', '--config', 'vitest.mutants.config.ts', `${folder}/`],
      { cwd: root, stdio: 'ignore', env: { ...process.env, ...env } },
    );
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
