import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ExportError, type Format, formatOf, formats, type Theme, themes } from '@/lib/export';
import type { Diagram } from '@/lib/model';
import { diagramOfDocument, type ExportedFile } from '@/lib/workshop';
import { oneOf, parsed, readText } from './arguments';
import { type Command, exitCodes, UsageError } from './command';
import { formatOf as readingOf } from './read';
import { workshop } from './workshop';

const formatIds = formats.map(({ id }) => id);

export const exportCommand: Command = {
  usage: `Usage: explorer export [DIAGRAM… | FILE.md…] --format FORMAT[,FORMAT…] --out DIR [options]

Writes every view of the named diagrams (all of them when none is named), or the
drawings of any document, as files in DIR.

  --format F[,F]  ${formatIds.join(', ')}
  --out DIR       created when it does not exist
  --view VIEW     this view only
  --theme THEME   ${themes.join(' or ')} (default: light)
  --force         overwrite files that differ
  --check         write nothing; exit 1 when a file is missing or differs

Exit: 0 done, 1 something could not be written or differs, 2 unusable arguments.`,

  async run(args, terminal) {
    const { values, positionals } = parsed(args, {
      format: { type: 'string' },
      out: { type: 'string' },
      view: { type: 'string' },
      theme: { type: 'string', default: 'light' },
      force: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    });
    const { out, view, force, check } = values;
    if (out === undefined) throw new UsageError('say where to write with --out DIR');
    if (force && check) throw new UsageError('--check writes nothing, so --force says nothing');
    const wanted = formatsOf(values.format);
    const theme = oneOf(values.theme, themes, 'theme');
    const diagrams = positionals.length === 0 ? workshop.diagrams() : positionals.map(diagramOf);
    if (view !== undefined) onlyWithView(diagrams, view);

    if (!check) makeFolder(out);

    let failures = 0;
    for (const { file, problem } of filesOf(diagrams, wanted, view, theme)) {
      const outcome = file ? place(join(out, file.name), file, { force, check }) : problem!;
      if (!outcome.ok) failures++;
      if (outcome.ok) await terminal.out(`${outcome.text}\n`);
      else terminal.err(`${outcome.text}\n`);
    }
    return failures === 0 ? exitCodes.done : exitCodes.broken;
  },
};

interface Outcome {
  readonly ok: boolean;
  readonly text: string;
}

function formatsOf(list: string | undefined): Format[] {
  const ids = (list ?? '').split(',').filter((id) => id !== '');
  if (ids.length === 0) throw new UsageError(`name formats with --format: ${formatIds.join(', ')}`);
  return [...new Set(ids)].map((id) => formatOf(oneOf(id, formatIds, 'format'))!);
}

/** A diagram of the workshop by its id, or any document by its path. */
function diagramOf(name: string): Diagram {
  const known = workshop.diagram(name);
  if (known) return known;
  if (!existsSync(name)) oneOf(name, workshop.ids(), 'diagram or file');
  const title = basename(name).replace(/\.[^.]+$/, '');
  return diagramOfDocument(title, readText(name), readingOf(name));
}

function onlyWithView(diagrams: readonly Diagram[], view: string): void {
  for (const { views } of diagrams) {
    oneOf(
      view,
      views.map(({ id }) => id),
      'view',
    );
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new UsageError(`--out ${path} is not a folder to write to: ${(error as Error).message}`);
  }
}

/** Every file to write, or why it cannot be. */
function* filesOf(
  diagrams: readonly Diagram[],
  wanted: readonly Format[],
  view: string | undefined,
  theme: Theme,
): Generator<{ readonly file?: ExportedFile; readonly problem?: Outcome }> {
  for (const diagram of diagrams) {
    for (const format of wanted) {
      const views =
        view !== undefined
          ? [view]
          : format.scope === 'diagram'
            ? [undefined]
            : diagram.views.map(({ id }) => id);
      for (const one of views) {
        try {
          yield { file: workshop.export(diagram, format, { view: one, theme }) };
        } catch (error) {
          if (!(error instanceof ExportError)) throw error;
          yield { problem: { ok: false, text: `${diagram.id}: ${error.message}` } };
        }
      }
    }
  }
}

function place(
  path: string,
  file: ExportedFile,
  { force, check }: { force: boolean; check: boolean },
): Outcome {
  const now = existsSync(path) ? readFileSync(path) : null;
  const same = now?.equals(Buffer.from(file.body)) ?? false;
  if (same) return { ok: true, text: `${path} is up to date` };
  if (check) return { ok: false, text: now ? `${path} differs` : `${path} is missing` };
  if (now && !force) return { ok: false, text: `${path} exists and differs: --force overwrites it` };
  writeFileSync(path, file.body);
  return { ok: true, text: `${path} written` };
}
