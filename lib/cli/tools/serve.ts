import { createServer, type ServerResponse } from 'node:http';
import { offerEncoding } from './body-encoding';
import { RunGate } from './run-gate';
import { securityHeaders } from './security-headers';
import { root } from './step';

/** Readers of runs at once, a full hall several times over; how many different runs are simulated is bounded by their threads. */
const runsAtOnce = 1_024;

/** The production server of the build that stands there, in this process. */
export interface Server {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves on `port`; resolves when it answers. Throws an Error that says so when the port is taken. */
export async function serve(port: number): Promise<Server> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT is "${process.env.PORT}": it must be a whole number from 1 to 65535`);
  }
  // Next reads both when it is loaded.
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const { default: next } = await import('next');
  const app = next({ dev: false, dir: root, hostname: 'localhost', port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const gate = new RunGate(runsAtOnce);
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    for (const [name, value] of securityHeaders(url)) response.setHeader(name, value);
    if (!isAddress(url)) return refuse(response);
    if (!gate.admits(url, response)) return;
    offerEncoding(request, response);
    void handle(request, response);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, resolve));
  const address = `http://localhost:${port}`;
  await warm(address);
  return {
    address,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await app.close();
    },
  };
}

/** Has the code of pages and API loaded before the first visitor comes, who may be one of a full hall. */
async function warm(address: string): Promise<void> {
  const { diagrams } = (await (await fetch(`${address}/api/diagrams`)).json()) as DiagramList;
  const id = diagrams[0]?.id;
  for (const path of ['/', `/${id}`, `/api/diagrams/${id}/layouts`, `/api/diagrams/${id}/scenarios`]) {
    await (await fetch(address + path)).arrayBuffer();
  }
}

interface DiagramList {
  readonly diagrams: readonly { readonly id: string }[];
}

/** False for what is not UTF-8 when decoded, which Next answers with a failure of its own. */
function isAddress(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0]!);
    return true;
  } catch {
    return false;
  }
}

function refuse(response: ServerResponse): void {
  const detail = 'This is not an address: in it, "%" must begin two hexadecimal digits of UTF-8.';
  const problem = { type: '/problems/bad-address', title: 'Not an address', status: 400, detail };
  response.writeHead(400, { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  response.end(`${JSON.stringify(problem)}\n`);
}

/** Ends the process, saying why: Next catches what nobody does, and would let it wait for ever. */
export function quit(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

/** Serves until the process is asked to end. */
export async function serveForever(): Promise<void> {
  const server = await serve(Number(process.env.PORT ?? 3000)).catch(quit);
  process.stdout.write(`\nArchitecture Explorer: ${server.address}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}

if (process.argv[1] === import.meta.filename) await serveForever();
