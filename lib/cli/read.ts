import { type DocumentFormat, documentFormat, readDocument } from '@/lib/drawing';
import type { Diagnostic, Reading } from '@/lib/model';
import { parsed } from './arguments';
import { type Command, exitCodes, UsageError } from './command';
import { wholeFile } from './read-json';
import { outline } from './read-outline';
import { readInput } from './read-text';

export const read: Command = {
  usage: `Usage: explorer read FILE|- [--json]

Reads every ASCII drawing of FILE, or of the standard input, and prints an
outline of what was understood, with everything doubtful at its line and column.
A Markdown file holds its drawings in fences, indented code and <pre>, AsciiDoc
and reStructuredText in literal blocks, program text in comments; any other file
is text with drawings between its paragraphs.

  --json   one object: nodes, edges, drawings, diagnostics

Exit: 0 read, 1 a drawing has errors, 2 unusable arguments.`,

  async run(args, terminal) {
    const { values, positionals } = parsed(args, { json: { type: 'boolean' } });
    const [file, ...more] = positionals;
    if (file === undefined) throw new UsageError('name the file to read');
    if (more.length > 0) throw new UsageError(`one file at a time; ${more.join(', ')} came after ${file}`);
    const reading = readDocument(readInput(file), { format: formatOf(file) });
    await terminal.out(
      values.json ? `${JSON.stringify(wholeFile(reading), null, 2)}\n` : outline(file, reading),
    );
    return hasErrors(reading) ? exitCodes.broken : exitCodes.done;
  },
};

/** How a file of this name keeps its drawings. */
export function formatOf(file: string): DocumentFormat {
  return documentFormat(file);
}

function hasErrors({ diagnostics }: Reading): boolean {
  return diagnostics.some(({ severity }: Diagnostic) => severity === 'error');
}
