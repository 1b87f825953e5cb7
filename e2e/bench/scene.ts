import type { LaidOut } from '@/lib/model';
import { Pacing } from '@/lib/play';
import { Timeline, type TraceEvent, type TraceHeader } from '@/lib/trace';

export const nodes = 50;
export const messages = 1_000;
const across = 10;
const step = { x: 220, y: 150 } as const;

const header: TraceHeader = {
  type: 'run',
  version: 1,
  model: 'bench',
  input: { diagram: 'bench', view: 'bench', scenario: 'bench', seed: 1, parameters: {}, faults: [] },
  guarantees: [],
  metrics: [],
  initial: {},
};

/** 50 nodes in rows, each joined to the next ones right and below, and 1,000 messages on their way between them. */
export function busyScene() {
  const place = (i: number) => ({ x: (i % across) * step.x, y: Math.floor(i / across) * step.y });
  const edges = Array.from({ length: nodes }, (_, i) => i).flatMap((i) =>
    [i % across === across - 1 ? -1 : i + 1, i + across]
      .filter((to) => to > 0 && to < nodes)
      .map((to) => ({ id: `${i}--${to}`, points: [place(i), place(to)], label: null })),
  );
  const laidOut: LaidOut = {
    arrangement: 'drawn',
    density: 'live',
    width: across * step.x,
    height: (nodes / across) * step.y,
    nodes: [],
    edges,
  };
  const events: TraceEvent[] = [];
  for (let id = 1; id <= messages; id++) {
    events.push({
      seq: id - 1,
      t: id * 900,
      type: 'send',
      edge: edges[(id * 7) % edges.length]!.id,
      backwards: id % 5 === 0,
      message: {
        id,
        kind: 'insert',
        label: String(1000 + id),
        payload: null,
        bytes: 1,
        count: 1,
        correlation: `c${id}`,
      },
    });
  }
  for (let id = 1; id <= messages; id++) {
    events.push({ seq: messages + id - 1, t: 2_000_000 + id * 900, type: 'arrive', message: id });
  }
  const pacing = Pacing.of(events);
  return { laidOut, pacing, timeline: new Timeline(header, events), start: pacing.screenOf(messages - 1) };
}
