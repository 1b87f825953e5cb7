import { RunawayError } from '@/lib/simulation';
import { defaultInput } from '@/lib/trace';
import type { Workshop } from '@/lib/workshop';
import type { Terminal } from './command';
import { RunSummary } from './run-summary';
import { VerdictTable } from './verdict-table';

/**
 * Runs every scenario with its defaults and prints a line of a table for each. A run that does not come to rest is a line
 * too, so that one mistake hides no other. Answers true if every run came to rest with its promises kept.
 */
export async function simulateAll(
  workshop: Pick<Workshop, 'ids' | 'scenarios' | 'run'>,
  terminal: Terminal,
): Promise<boolean> {
  const runs = workshop
    .ids()
    .flatMap((id) => (workshop.scenarios(id) ?? []).map((scenario) => [id, scenario] as const));
  const table = new VerdictTable(runs);
  await terminal.out(table.head);
  for (const [diagram, scenario] of runs) {
    const summary = new RunSummary();
    let row: string;
    try {
      for (const line of workshop.run(defaultInput(diagram, scenario))) summary.add(line);
      row = table.row(diagram, scenario.id, summary);
    } catch (error) {
      if (!(error instanceof RunawayError)) throw error;
      row = table.endless(diagram, scenario.id, summary, error.message);
    }
    await terminal.out(row);
  }
  await terminal.out(table.foot);
  return table.allHeld;
}
