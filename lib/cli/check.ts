import { readDocument } from '@/lib/drawing';
import { parsed } from './arguments';
import { documentsIn } from './check-paths';
import { type Checked, sarifOf } from './check-sarif';
import { type Command, exitCodes, UsageError } from './command';
import { formatOf } from './read';
import { readInput } from './read-text';

export const check: Command = {
  usage: `Usage: explorer check PATH… [--sarif]

Reads every document (of a folder: all Markdown, AsciiDoc, reStructuredText and
text files in it) and prints what is doubtful or wrong in its drawings, one line
each: FILE:LINE:COLUMN: SEVERITY: SENTENCE [CODE].

  --sarif   one SARIF 2.1.0 log instead, for code hosts and editors

Exit: 0 no errors, 1 a drawing has errors, 2 unusable arguments.`,

  async run(args, terminal) {
    const { values, positionals } = parsed(args, { sarif: { type: 'boolean' } });
    if (positionals.length === 0) throw new UsageError('name the documents or folders to check');
    const checked: Checked[] = [];
    for (const file of positionals.flatMap(documentsIn)) {
      const { diagnostics } = readDocument(readInput(file), { format: formatOf(file) });
      checked.push({ file, diagnostics });
      if (values.sarif) continue;
      const told = diagnostics.map(
        ({ severity, code, message, range }) =>
          `${file}:${range.line}:${range.column}: ${severity}: ${message} [${code}]\n`,
      );
      if (told.length > 0) await terminal.out(told.join(''));
    }
    if (values.sarif) await terminal.out(`${JSON.stringify(sarifOf(checked), null, 2)}\n`);
    const broken = checked.some(({ diagnostics }) =>
      diagnostics.some(({ severity }) => severity === 'error'),
    );
    return broken ? exitCodes.broken : exitCodes.done;
  },
};
