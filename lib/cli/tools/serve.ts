import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './step';

/** A production server in a process of its own. */
export interface Server {
  readonly address: string;
  /** The exit code, once it has ended. */
  readonly closed: Promise<number>;
  stop(): void;
}

/** Serves the build that stands there; resolves when it answers. Ends with this process. */
export async function serve(port: number): Promise<Server> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT is ${process.env.PORT}: it must be a whole number from 1 to 65535`);
  }
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [next, 'start', '--port', String(port)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  const stop = () => void child.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  process.on('exit', stop);

  let ended: number | null = null;
  const closed = new Promise<number>((resolve) => {
    child.on('close', (code) => {
      ended = code ?? 0;
      resolve(ended);
    });
  });
  const address = `http://localhost:${port}`;
  while (ended === null && !(await answers(address))) await pause(100);
  if (ended !== null) throw new Error(`The server ended before it answered on port ${port} (exit ${ended})`);
  return { address, closed, stop };
}

async function answers(address: string): Promise<boolean> {
  return fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(2000) }).then(
    () => true,
    () => false,
  );
}

if (process.argv[1] === import.meta.filename) {
  const server = await serve(Number(process.env.PORT ?? 3000));
  process.stdout.write(`Architecture Explorer: ${server.address}\n`);
  process.exitCode = await server.closed;
}
