import type { View, ViewNode } from '@/lib/model';
import type { Fault, RunEvent, RunInput, TraceHeader } from '@/lib/trace';
import { delay, runScenario, type Scenario } from '../index';

function node(id: string): ViewNode {
  return {
    id,
    title: id,
    kind: 'service',
    parent: null,
    attributes: [],
    parts: [],
    panels: [],
    implied: false,
    source: [],
    titleSource: [],
    place: { row: 0, rows: 1, column: 0, columns: 1 },
  };
}

/** Two nodes and an edge between them. */
export const pair: View = {
  id: 'pair',
  title: 'Pair',
  kind: 'graph',
  nodes: [node('client'), node('server')],
  edges: [
    {
      id: 'client--server',
      from: 'client',
      to: 'server',
      label: null,
      both: false,
      undirected: false,
      dashed: false,
      implied: false,
      source: [],
      labelSource: [],
    },
  ],
  notes: [],
};

/** A client asks a number of times; the server answers. A cut edge loses what is on it. */
export const ping: Scenario = {
  id: 'ping',
  view: 'pair',
  title: 'Ping',
  summary: 'A client asks, a server answers.',
  defaultSeed: 1,
  parameters: [
    {
      id: 'times',
      type: 'number',
      title: 'Times',
      explanation: 'How often the client asks.',
      default: 5,
      min: 1,
      max: 50,
      step: 1,
      unit: '',
    },
  ],
  faultKinds: [
    { id: 'cut', title: 'Cut', targets: ['client--server'], lasting: true, explanation: 'Nothing passes.' },
  ],
  faults: [],
  guarantees: [
    {
      id: 'answered',
      title: 'Answered',
      statement: 'Every question is answered.',
      eventual: true,
      checker: () => {
        let open = 0;
        return {
          see: (event) => {
            if (event.type === 'record') open += event.name === 'ask' ? 1 : -1;
            return null;
          },
          quiet: () =>
            open === 0
              ? { verdict: 'holds', text: 'All are answered.' }
              : { verdict: 'broken', text: `${open} are not answered.` },
        };
      },
    },
  ],
  metrics: [
    {
      id: 'asked',
      title: 'Asked',
      unit: '',
      fold: () => {
        let asked = 0;
        return (event) => (event.type === 'record' && event.name === 'ask' ? ++asked : null);
      },
    },
  ],
  beats: [
    {
      id: 'first',
      watch: () => (event) => (event.type === 'record' && event.name === 'ask' ? 'The client asks.' : null),
    },
  ],
  build: (world) => {
    const waits = world.random('waits');
    world.change('client', { op: 'values', field: 'work', values: { asked: 0 } });
    world.onFault('cut', {
      begin: () => world.cut('client--server', 'cut'),
      heal: () => world.mend('client--server'),
    });
    world.process('client', function* () {
      for (let i = 1; i <= world.parameters.number('times'); i++) {
        yield delay(waits.int(1_000, 500_000));
        world.record('client', 'ask', `Question ${i}.`, { i });
        const message = {
          kind: 'query',
          label: `q${i}`,
          payload: i,
          bytes: 1,
          correlation: `q${i}`,
        } as const;
        world.send('client--server', message, {
          latency: 2_000,
          deliver: () => {
            world.send(
              'client--server',
              { ...message, kind: 'reply' },
              {
                latency: 2_000,
                backwards: true,
                deliver: () => void world.record('client', 'answer', `Answer ${i}.`, { i }),
              },
            );
          },
        });
      }
    });
  },
};

interface Given {
  readonly seed?: number;
  readonly times?: number;
  readonly faults?: readonly Fault[];
}

/** A run of a scenario on the pair, step by step. */
export function begin(scenario: Scenario, given: Given = {}) {
  const input: RunInput = {
    diagram: 'pair',
    view: 'pair',
    scenario: scenario.id,
    seed: given.seed ?? 1,
    parameters: { times: given.times ?? 5 },
    faults: given.faults ?? [],
  };
  return runScenario(pair, scenario, input, 'test');
}

/** The whole of it. */
export function run(scenario: Scenario, given: Given = {}): { header: TraceHeader; events: RunEvent[] } {
  const [header, ...events] = begin(scenario, given);
  return { header: header as TraceHeader, events: events as RunEvent[] };
}
