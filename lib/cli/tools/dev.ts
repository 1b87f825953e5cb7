import { writeEmbedScripts } from './build';
import { run } from './step';

/** The development server, and the scripts of embeds as they stand when it starts. */
await writeEmbedScripts();
process.exitCode = await run('next', ['dev', ...process.argv.slice(2)]);
