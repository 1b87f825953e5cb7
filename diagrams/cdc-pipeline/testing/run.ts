import { readFileSync } from 'node:fs';
import { readDocument } from '@/lib/drawing';
import type { View } from '@/lib/model';
import { runScenario, type Scenario, scenarioInfo } from '@/lib/simulation';
import { defaultInput, type RunEvent, type RunInput, type TraceHeader } from '@/lib/trace';
import { annotate } from '@/lib/workshop/annotate';
import { annotation } from '../diagram';

/** The view as its document and annotation make it. */
export const view: View = annotate(
  readDocument(readFileSync(new URL('../README.md', import.meta.url), 'utf8')).drawings,
  annotation.views[0]!,
);

export type Given = Partial<Pick<RunInput, 'seed' | 'parameters' | 'faults'>>;

/** A whole run of a scenario: its defaults, but for what is given. */
export function run(scenario: Scenario, given: Given = {}): { header: TraceHeader; events: RunEvent[] } {
  const input = defaultInput('cdc-pipeline', scenarioInfo(scenario), given);
  const [header, ...events] = runScenario(view, scenario, input, 'test');
  return { header: header as TraceHeader, events: events as RunEvent[] };
}

/** The last verdict on each guarantee, by its id. */
export function verdicts(events: readonly RunEvent[]): Record<string, string> {
  const last: Record<string, string> = {};
  for (const event of events) if (event.type === 'verdict') last[event.guarantee] = event.verdict;
  return last;
}

/** The records of this name. */
export function recordsOf(events: readonly RunEvent[], name: string) {
  return events.filter((event) => event.type === 'record').filter((event) => event.name === name);
}
