import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { commands } from '../commands';
import { dispatch } from '../dispatch';

const root = join(import.meta.dirname, '..', '..', '..');

/** What a user of the command line gets. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What `explorer` does with `args`, in this process: quick. */
export async function explorer(...args: readonly string[]): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await dispatch(commands, args, {
    out: async (text) => void out.push(text),
    err: (text) => void err.push(text),
  });
  return { code, out: out.join(''), err: err.join('') };
}

/** Runs `explorer` with `args` in a process of its own, as `npm run -s explorer --` does. */
export function explorerProcess(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'lib/cli/explorer.ts'), ...args], {
      cwd: root,
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }));
  });
}
