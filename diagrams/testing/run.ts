import { readFileSync } from 'node:fs';
import { readDocument } from '@/lib/drawing';
import type { Annotation, View } from '@/lib/model';
import { runScenario, type Scenario } from '@/lib/simulation';
import type { Fault, ParameterValue, RunEvent, TraceHeader } from '@/lib/trace';
import { annotate } from '@/lib/workshop/annotate';

/** A view of a diagram as the workshop opens it. */
export function viewOf(id: string, annotation: Annotation, viewId: string): View {
  const document = readFileSync(new URL(`../${id}/README.md`, import.meta.url), 'utf8');
  return annotate(readDocument(document).drawings, annotation.views.find((view) => view.id === viewId)!);
}

export interface RunOptions {
  readonly seed?: number;
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  readonly faults?: readonly Fault[];
}

export interface PlayedRun {
  readonly header: TraceHeader;
  readonly events: readonly RunEvent[];
}

/** A whole run: defaults unless options say otherwise. */
export function play(view: View, scenario: Scenario, options: RunOptions = {}): PlayedRun {
  const defaults = Object.fromEntries(scenario.parameters.map(({ id, default: value }) => [id, value]));
  const [header, ...events] = runScenario(
    view,
    scenario,
    {
      diagram: view.id,
      view: view.id,
      scenario: scenario.id,
      seed: options.seed ?? scenario.defaultSeed,
      parameters: { ...defaults, ...options.parameters },
      faults: options.faults ?? scenario.faults,
    },
    'test',
  );
  return { header: header as TraceHeader, events: events as RunEvent[] };
}

/** The last verdict on each guarantee. */
export function verdicts({ events }: PlayedRun): Record<string, string> {
  const last: Record<string, string> = {};
  for (const event of events) if (event.type === 'verdict') last[event.guarantee] = event.verdict;
  return last;
}

/** Promised guarantees that did not end as `holds`, with the reason. */
export function brokenPromises({ header, events }: PlayedRun): string[] {
  return header.guarantees
    .filter((guarantee) => guarantee.promised)
    .flatMap(({ id }) => {
      const last = events.findLast((event) => event.type === 'verdict' && event.guarantee === id);
      return last?.type === 'verdict' && last.verdict === 'holds'
        ? []
        : [`${id}: ${last?.type === 'verdict' ? last.text : 'no verdict'}`];
    });
}
