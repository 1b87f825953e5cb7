import { build } from './tools/build';
import { portOf, refuseBadAddress, refuseTakenPort } from './tools/port';
import { quit, serveForever } from './tools/serve';

/** `npm start`: looks at its settings and its port, builds, serves and prints the address. */
try {
  refuseBadAddress(process.env.EXPLORER_URL);
  // Before the build, which would change what a server in this folder serves.
  await refuseTakenPort(portOf(process.env.PORT));
} catch (error) {
  quit(error);
}
const code = await build();
if (code !== 0) process.exit(code);
await serveForever();
