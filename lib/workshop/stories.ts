import type { Diagram } from '@/lib/model';
import { defaultInput, type TraceEvent } from '@/lib/trace';
import { readTrace } from './read-trace';
import type { Workshop } from './workshop';

/** A scenario as it is told with its defaults. */
export interface Story {
  readonly diagram: string;
  /** Null for the diagram's first view. */
  readonly view: string | null;
  readonly scenario: string;
  readonly title: string;
  readonly summary: string;
  readonly captions: readonly StoryCaption[];
}

export interface StoryCaption {
  /** Simulated microseconds. */
  readonly t: number;
  readonly text: string;
}

/** Every scenario of a diagram, with the captions of its run at the defaults, in the simulation's order. */
export async function storiesOf(workshop: Workshop, diagram: Diagram): Promise<readonly Story[]> {
  const stories: Story[] = [];
  for (const scenario of workshop.scenarios(diagram.id) ?? []) {
    const { events } = await readTrace(workshop.run(defaultInput(diagram.id, scenario)));
    stories.push({
      diagram: diagram.id,
      view: scenario.view === diagram.views[0]?.id ? null : scenario.view,
      scenario: scenario.id,
      title: scenario.title,
      summary: scenario.summary,
      captions: events.filter(isBeat).map(({ t, text }) => ({ t, text })),
    });
  }
  return stories;
}

function isBeat(event: TraceEvent): event is TraceEvent & { readonly type: 'beat' } {
  return event.type === 'beat';
}
