import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export const here = new URL('.', import.meta.url).pathname;
const root = join(here, '../../..');

/** The explorer that decks play from: that of `EXPLORER_URL`, or the one that is built here, served for the test. */
export async function explorer(port: number): Promise<{ address: string; close: () => void }> {
  const given = process.env.EXPLORER_URL;
  if (given) return { address: given, close: () => {} };
  const server: ChildProcess = spawn('npx', ['tsx', 'lib/cli/tools/serve.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
    detached: true,
  });
  const address = `http://localhost:${port}`;
  const close = () => {
    if (server.pid !== undefined) process.kill(-server.pid);
  };
  for (let tries = 0; tries < 120; tries++) {
    if (
      await fetch(`${address}/embed/saga`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { address, close };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  close();
  throw new Error('the explorer did not start: is it built?');
}
