import { writeFileSync } from 'node:fs';
import { tidyDocument } from '@/lib/drawing';
import { parsed } from './arguments';
import { type Command, exitCodes, UsageError } from './command';
import { formatOf } from './read';
import { readInput } from './read-text';

export const tidy: Command = {
  usage: `Usage: explorer tidy FILE|- [--write | --check]

Prints FILE with its drawings tidied: borders straight, marks where strokes leave
a box, arrowheads up to what they point at. What is read from them stays the same.

  --write   writes FILE instead of printing it
  --check   prints the rows that would change; exit 1 when there are any

Exit: 0 done, 1 --check found something to tidy, 2 unusable arguments.`,

  async run(args, terminal) {
    const { values, positionals } = parsed(args, {
      write: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    });
    const [file, ...more] = positionals;
    if (file === undefined) throw new UsageError('name the file to tidy');
    if (more.length > 0) throw new UsageError(`one file at a time; ${more.join(', ')} came after ${file}`);
    if (values.write && values.check) throw new UsageError('--check writes nothing, so --write says nothing');
    if (values.write && file === '-')
      throw new UsageError('the standard input cannot be written; leave --write out');
    const before = readInput(file);
    const after = tidyDocument(before, formatOf(file));
    if (values.write) {
      if (after !== before) writeFileSync(file, after);
      return exitCodes.done;
    }
    await terminal.out(values.check ? rowsChanged(file, before, after) : after);
    return values.check && after !== before ? exitCodes.broken : exitCodes.done;
  },
};

function rowsChanged(file: string, before: string, after: string): string {
  const rows = after.split('\n');
  return before
    .split('\n')
    .map((line, at) => (line === rows[at] ? '' : `${file}:${at + 1}:\n- ${line}\n+ ${rows[at]}\n`))
    .join('');
}
