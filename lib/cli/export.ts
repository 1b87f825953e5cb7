import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Format, formatOf, formats, type Theme, themes } from '@/lib/export';
import type { Diagram } from '@/lib/model';
import { parseRunQuery, parseSeconds, RunInputError } from '@/lib/trace';
import { diagramOfDocument, readTrace } from '@/lib/workshop';
import { oneOf, parsed, readText } from './arguments';
import { type Command, exitCodes, type Terminal, UsageError } from './command';
import { ExportFolder } from './export-folder';
import { type Plan, planRun, planViews } from './export-plan';
import { formatOf as readingOf } from './read';
import { type RunArguments, runOptions, runQueryOf } from './run-query';
import { workshop } from './workshop';

const formatIds = formats.map(({ id }) => id);

export const exportCommand: Command = {
  usage: `Usage: explorer export [DIAGRAM… | FILE.md…] --format FORMAT[,FORMAT…] --out DIR [options]
       explorer export DIAGRAM --run SCENARIO --format FORMAT[,FORMAT…] --out DIR [options]

Writes every view of the named diagrams (all of them when none is named), or the
drawings of any document, as DIR/<diagram>/<view>.<extension>: all of them, or
none when one cannot be written.

  --format F[,F]  ${formatIds.join(', ')}
  --out DIR       created when it does not exist
  --view VIEW     this view only
  --theme THEME   ${themes.join(' or ')} (default: light)
  --force         overwrite files that something else has written or changed
  --check         write nothing; exit 1 when a file is missing or out of date

  --run SCENARIO  a run as a sequence diagram (mermaid, plantuml), or with --at
                  as it stands at an instant (svg, png, pdf, pptx)
  --at T          simulated seconds
  --from T, --to T  a range of the run
  --seed N, --param NAME=VALUE, --fault FAULT  as for simulate

Exit: 0 done, 1 something could not be written or is out of date, 2 unusable arguments.`,

  async run(args, terminal) {
    const { values, positionals } = parsed(args, {
      format: { type: 'string' },
      out: { type: 'string' },
      view: { type: 'string' },
      theme: { type: 'string', default: 'light' },
      force: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      run: { type: 'string' },
      at: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      ...runOptions,
    });
    const { out, view, force, check, run } = values;
    if (out === undefined) throw new UsageError('say where to write with --out DIR');
    if (force && check) throw new UsageError('--check writes nothing, so --force says nothing');
    const wanted = formatsOf(values.format);
    const theme = oneOf(values.theme, themes, 'theme');
    const diagrams = positionals.length === 0 ? workshop.diagrams() : positionals.map(diagramOf);
    if (view !== undefined) onlyWithView(diagrams, view);
    const plan =
      run === undefined
        ? await planViews(diagrams, wanted, { view, theme }, counting(terminal))
        : await runPlan(diagrams, wanted, run, values, theme);
    if (!check) makeFolder(out);
    return check ? compare(out, plan, terminal) : write(out, plan, force, terminal);
  },
};

/** Tells long work on the way: every so many files. */
function counting(terminal: Terminal) {
  let told = Date.now();
  return (done: number, all: number): void => {
    if (Date.now() - told < 2_000) return;
    told = Date.now();
    terminal.err(`${done} of ${all} files …\n`);
  };
}

async function write(out: string, plan: Plan, force: boolean, terminal: Terminal): Promise<number> {
  const folder = new ExportFolder(out);
  const foreign = plan.files.filter((file) => folder.standing(file) === 'foreign');
  const problems = [
    ...plan.problems,
    ...(force
      ? []
      : foreign.map(({ path }) => `${join(out, path)} is not as it was exported: --force overwrites it`)),
  ];
  if (problems.length > 0) {
    for (const problem of problems) terminal.err(`${problem}\n`);
    terminal.err('Nothing was written.\n');
    return exitCodes.broken;
  }
  const changed = plan.files.filter((file) => folder.standing(file) !== 'same');
  folder.write(changed);
  for (const { path, notices } of plan.files) {
    for (const notice of notices) terminal.err(`${join(out, path)}: ${notice}\n`);
  }
  for (const { path } of changed) await terminal.out(`${join(out, path)}\n`);
  await terminal.out(`${changed.length} written, ${plan.files.length - changed.length} up to date\n`);
  return exitCodes.done;
}

async function compare(out: string, plan: Plan, terminal: Terminal): Promise<number> {
  const folder = new ExportFolder(out);
  const words = { missing: 'is missing', outdated: 'is out of date', foreign: 'differs', same: '' } as const;
  const wrong = plan.files.flatMap((file) => {
    const word = words[folder.standing(file)];
    return word === '' ? [] : [`${join(out, file.path)} ${word}`];
  });
  for (const problem of [...plan.problems, ...wrong]) terminal.err(`${problem}\n`);
  await terminal.out(`${plan.files.length - wrong.length} of ${plan.files.length} up to date\n`);
  return wrong.length + plan.problems.length === 0 ? exitCodes.done : exitCodes.broken;
}

interface RunValues extends RunArguments {
  readonly at?: string;
  readonly from?: string;
  readonly to?: string;
}

async function runPlan(
  diagrams: readonly Diagram[],
  wanted: readonly Format[],
  scenario: string,
  values: RunValues,
  theme: Theme,
): Promise<Plan> {
  const [diagram, ...more] = diagrams;
  if (!diagram || more.length > 0) throw new UsageError('--run is of one diagram: name it');
  const scenarios = workshop.scenarios(diagram.id);
  if (!scenarios) throw new UsageError(`${diagram.id} has nothing to run`);
  const range = { at: instant('at', values), from: instant('from', values), to: instant('to', values) };
  try {
    const input = parseRunQuery(runQueryOf(scenario, values), diagram.id, scenarios);
    const trace = await readTrace(workshop.run(input));
    return planRun(diagram, wanted, { trace, ...range }, theme);
  } catch (error) {
    if (error instanceof RunInputError) throw new UsageError(error.message);
    throw error;
  }
}

/** Simulated seconds as microseconds. */
function instant(name: 'at' | 'from' | 'to', values: RunValues): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const t = parseSeconds(text);
  if (t === null) throw new UsageError(`--${name} "${text}" must be simulated seconds, such as 4.25`);
  return t;
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
