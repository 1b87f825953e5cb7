import { diagrams } from '@/diagrams';
import { type Exchange, exchangeOfRun } from '@/lib/export';
import { mermaid } from '@/lib/export/mermaid';
import { plantuml } from '@/lib/export/plantuml';
import type { Diagram } from '@/lib/model';
import { canonicalQuery, defaultInput, parseRunQuery, type Trace } from '@/lib/trace';
import { createWorkshop, readTrace } from '@/lib/workshop';
import type { Drawn } from './drawn';
import { sorted } from './drawn';

/** A run as a sequence diagram that every tool must open. */
export interface RunCase {
  readonly name: string;
  readonly diagram: Diagram;
  readonly trace: Trace;
  readonly exchange: Exchange;
  readonly mermaid: string;
  readonly plantuml: string;
}

export const workshop = createWorkshop(new URL('../..', import.meta.url).pathname, diagrams);

/** Every scenario of every diagram, at its defaults. */
export async function runCases(): Promise<readonly RunCase[]> {
  const all: RunCase[] = [];
  for (const diagram of workshop.diagrams()) {
    const scenarios = workshop.scenarios(diagram.id) ?? [];
    for (const scenario of scenarios) {
      const query = canonicalQuery(defaultInput(diagram.id, scenario), scenario);
      const input = parseRunQuery(new URLSearchParams(query), diagram.id, scenarios);
      const trace = await readTrace(workshop.run(input));
      const view = diagram.views.find(({ id }) => id === scenario.view)!;
      const exchange = exchangeOfRun({ title: scenario.title, view, ...trace }, 'light');
      all.push({
        name: `${diagram.id}-${scenario.id}`,
        diagram,
        trace,
        exchange,
        mermaid: mermaid.writeExchange(exchange),
        plantuml: plantuml.writeExchange(exchange),
      });
    }
  }
  return all;
}

/** What a tool should draw of it; the texts of a sort joined in order, as for views drawn as lifelines. */
export function expectedRun({ nodes, steps, notes }: Exchange): Drawn {
  const messages = steps.filter((step) => step.type === 'message');
  const said = steps.flatMap((step) => (step.type === 'note' ? [step.text] : []));
  return sorted({
    nodes: [nodes.map(({ title }) => title).join('')],
    containers: [],
    edges: messages.length,
    labels: [messages.map(({ label }) => label).join('')],
    notes: [[...said, ...notes].join('')],
  });
}
