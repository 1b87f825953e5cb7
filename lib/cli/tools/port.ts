import { createServer } from 'node:net';

/** The port to serve on, from `PORT`. Throws an Error that says what it may be. */
export function portOf(text: string | undefined): number {
  const port = Number(text ?? 3000);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Error(`PORT is "${text}": it must be a whole number from 1 to 65535`);
}

/** Throws an Error that says so when something listens on `port`. */
export async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Error(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken; another one is chosen with PORT=…`
            : `Port ${port} cannot be used (${error.code})`,
        ),
      ),
    );
    probe.listen(port, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}

/** Throws an Error that says what `EXPLORER_URL` may be. */
export function refuseBadAddress(text: string | undefined): void {
  if (!text) return;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && !url.username) return;
  throw new Error(`EXPLORER_URL is "${text}": it must be an address such as https://explorer.example`);
}
