import { parseRunQuery, RunInputError } from '@/lib/trace';
import { oneOf, parsed } from './arguments';
import { type Command, exitCodes, type Terminal, UsageError } from './command';
import { runOptions, runQueryOf } from './run-query';
import { RunSummary } from './run-summary';
import { listed } from './scenario-list';
import { simulateAll } from './simulate-all';
import { workshop } from './workshop';

export const simulate: Command = {
  usage: `Usage: explorer simulate DIAGRAM SCENARIO [options]
       explorer simulate --all
       explorer simulate --list [--json]

Runs a scenario and prints what came of it: events, guarantees, metrics, beats.

  --seed N           of all random streams, 0 to 2147483647
  --param NAME=VALUE repeatable
  --fault FAULT      KIND:TARGET@T or KIND:TARGET@T-T2, in simulated seconds;
                     repeatable; "none" for a run without faults
  --json             the whole trace, a line for each event, as the API streams it
  --summary          what came of it (the default)
  --all              every scenario of every diagram: a table of verdicts
  --list             what there is to run: parameters with bounds, faults

Exit: 0 every promise held, 1 a promise broke or a run of --all has no end, 2 unusable arguments.`,

  async run(args, terminal) {
    const { values, positionals } = parsed(args, {
      ...runOptions,
      json: { type: 'boolean', default: false },
      summary: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    });
    const { all, list, json } = values;
    if (json && values.summary)
      throw new UsageError('--json and --summary are two ways to print one run: choose one');
    if (all && list) throw new UsageError('--all runs everything and --list nothing: choose one');
    if ((all || list) && positionals.length > 0)
      throw new UsageError(`${all ? '--all' : '--list'} names no diagram`);
    if (list) {
      await terminal.out(listed(json));
      return exitCodes.done;
    }
    if (all) return (await simulateAll(workshop, terminal)) ? exitCodes.done : exitCodes.broken;
    const [diagram, scenario, ...more] = positionals;
    if (diagram === undefined || scenario === undefined)
      throw new UsageError('name a diagram and a scenario');
    if (more.length > 0)
      throw new UsageError(`there is more than a diagram and a scenario: ${more.join(' ')}`);
    const query = runQueryOf(scenario, values);
    return (await runOne(oneOf(diagram, workshop.ids(), 'diagram'), query, terminal, json ? 'json' : 'text'))
      ? exitCodes.broken
      : exitCodes.done;
  },
};

/** Runs and prints one; answers true if a promise broke. */
async function runOne(
  diagram: string,
  query: URLSearchParams,
  terminal: Terminal,
  print: 'json' | 'text',
): Promise<boolean> {
  const scenarios = workshop.scenarios(diagram) ?? [];
  const summary = new RunSummary();
  let waiting = '';
  try {
    for (const line of workshop.run(parseRunQuery(query, diagram, scenarios, 'allowed'))) {
      summary.add(line);
      if (print !== 'json') continue;
      waiting += line;
      if (waiting.length < 65_536) continue;
      await terminal.out(waiting);
      waiting = '';
    }
  } catch (error) {
    if (error instanceof RunInputError) throw new UsageError(error.message);
    throw error;
  }
  await terminal.out(print === 'json' ? waiting : summary.text);
  return summary.promiseBroke;
}
