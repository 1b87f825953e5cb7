import { readDocument } from '@/lib/drawing';
import type { Diagnostic, Reading } from '@/lib/model';
import { parsed, readText } from './arguments';
import { type Command, exitCodes, UsageError } from './command';
import { wholeFile } from './read-json';
import { outline } from './read-outline';

export const read: Command = {
  usage: `Usage: explorer read FILE [--json]

Reads every ASCII drawing of FILE and prints an outline of what was understood,
with everything doubtful at its line and column. A .md file holds its drawings
in fences; any other file is one text with drawings under their own headings.

  --json   one object: nodes, edges, drawings, diagnostics

Exit: 0 read, 1 a drawing has errors, 2 unusable arguments.`,

  async run(args, terminal) {
    const { values, positionals } = parsed(args, { json: { type: 'boolean' } });
    const [file, ...more] = positionals;
    if (file === undefined) throw new UsageError('name the file to read');
    if (more.length > 0) throw new UsageError(`one file at a time; ${more.join(', ')} came after ${file}`);
    const reading = readDocument(readText(file), { format: formatOf(file) });
    await terminal.out(
      values.json ? `${JSON.stringify(wholeFile(reading), null, 2)}\n` : outline(file, reading),
    );
    return hasErrors(reading) ? exitCodes.broken : exitCodes.done;
  },
};

/** How a file of this name is to be read. */
export function formatOf(file: string): 'markdown' | 'text' {
  return /\.(md|markdown)$/i.test(file) ? 'markdown' : 'text';
}

function hasErrors({ diagnostics }: Reading): boolean {
  return diagnostics.some(({ severity }: Diagnostic) => severity === 'error');
}
