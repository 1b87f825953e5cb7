import { build } from './tools/build';
import { serveForever } from './tools/serve';

/** `npm start`: builds, serves and prints the address. */
const code = await build();
if (code !== 0) process.exit(code);
await serveForever();
