import { nearest } from '@/lib/model';
import { type CommandEntry, exitCodes, type Terminal, UsageError } from './command';

/** Runs the command that `args` name; answers the exit code and never throws for what a user typed. */
export async function dispatch(
  commands: readonly CommandEntry[],
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    await terminal.out(overview(commands));
    return exitCodes.done;
  }
  const entry = commands.find((candidate) => candidate.name === name);
  if (!entry) {
    terminal.err(`${name === undefined ? '' : `${unknown(name, commands)}\n\n`}${overview(commands)}`);
    return exitCodes.usage;
  }
  const command = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    await terminal.out(`${command.usage}\n`);
    return exitCodes.done;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`explorer ${entry.name}: ${error.message}\n\n${command.usage}\n`);
    return exitCodes.usage;
  }
}

function overview(commands: readonly CommandEntry[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `Usage: explorer COMMAND …\n\n${lines.join('\n')}\n\n"explorer COMMAND --help" says more about one.\n`;
}

function unknown(name: string, commands: readonly CommandEntry[]): string {
  const near = nearest(
    name,
    commands.map((command) => command.name),
  );
  return `explorer: there is no command "${name}"${near ? `; did you mean "${near}"?` : ''}`;
}
