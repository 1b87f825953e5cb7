import { build } from './tools/build';
import { serve } from './tools/serve';

const code = await build();
if (code !== 0) process.exit(code);
const server = await serve(Number(process.env.PORT ?? 3000));
process.stdout.write(`\nArchitecture Explorer: ${server.address}\n`);
process.exitCode = await server.closed;
