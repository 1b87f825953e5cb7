import { createServer, type ServerResponse } from 'node:http';
import { offerEncoding } from './body-encoding';
import { admitsMethod } from './method-gate';
import { portOf, refuseBadAddress } from './port';
import { RunGate } from './run-gate';
import { securityHeaders } from './security-headers';
import { root } from './step';

/** Readers of runs at once, a full hall several times over; how many different runs are simulated is bounded by their threads. */
const runsAtOnce = 1_024;

/** Milliseconds that answers under way have to end when the server does. */
const grace = 10_000;

interface State {
  ready: boolean;
}

/** The production server of the build that stands there, in this process. */
export interface Server {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves on `port`; resolves when it answers. Rejects when the port is taken, or a first answer is an error. */
export async function serve(port: number): Promise<Server> {
  // Next reads both when it is loaded.
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const { default: next } = await import('next');
  const app = next({ dev: false, dir: root, hostname: 'localhost', port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const gate = new RunGate(runsAtOnce);
  const state: State = { ready: false };
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    for (const [name, value] of securityHeaders(url)) response.setHeader(name, value);
    if (!isAddress(url)) return refuse(response);
    if (!admitsMethod(request, response)) return;
    if (url === '/api/health' || url === '/api/ready') return tellState(url, state, response);
    if (!gate.admits(url, response)) return;
    offerEncoding(request, response);
    void handle(request, response);
  });
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen({ port, backlog: 2_048 }, resolve),
  );
  const address = `http://localhost:${port}`;
  const first = await warm(address);
  state.ready = true;
  warmFiles(`${address}/api/diagrams/${first}/card`);
  return {
    address,
    close: async () => {
      state.ready = false;
      // What is under way may end; who only keeps a connection open is let go at once, who does not end after a while.
      const late = setTimeout(() => server.closeAllConnections(), grace);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await closed;
      clearTimeout(late);
      await app.close();
    },
  };
}

/** Has the code of pages and API loaded before the first visitor comes, who may be one of a full hall; answers the id of the first diagram. */
async function warm(address: string): Promise<string> {
  const list = await fetch(`${address}/api/diagrams`);
  if (!list.ok) throw new Error(`The build cannot be served: /api/diagrams answers ${list.status}`);
  const { diagrams } = (await list.json()) as DiagramList;
  const id = diagrams[0]?.id;
  for (const path of ['/', `/${id}`, `/api/diagrams/${id}/layouts`, `/api/diagrams/${id}/scenarios`]) {
    const answer = await fetch(address + path);
    const { byteLength } = await answer.arrayBuffer();
    if (!answer.ok || byteLength === 0) {
      throw new Error(
        `The build cannot be served: ${path} answers ${answer.status} with ${byteLength} bytes`,
      );
    }
  }
  return String(id);
}

/** Has the thread of files read the workshop before the first one asks, while pages are served already. */
function warmFiles(card: string): void {
  fetch(card)
    .then((answer) => answer.arrayBuffer())
    .catch(() => {});
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

/** For an orchestrator: alive as long as it answers; ready when it has warmed up and is not about to end. */
function tellState(url: string, { ready }: State, response: ServerResponse): void {
  const good = url === '/api/health' || ready;
  response.writeHead(good ? 200 : 503, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(`${JSON.stringify({ status: good ? 'ok' : 'not ready' })}\n`);
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
  const server = await Promise.resolve()
    .then(() => {
      refuseBadAddress(process.env.EXPLORER_URL);
      return serve(portOf(process.env.PORT));
    })
    .catch(quit);
  process.stdout.write(`\nArchitecture Explorer: ${server.address}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}

if (process.argv[1] === import.meta.filename) await serveForever();
