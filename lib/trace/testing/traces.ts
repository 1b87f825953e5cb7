import fc from 'fast-check';
import type { Change, RunEvent, TraceHeader } from '../index';

/** Ids of the nodes and edges of every trace made here. */
export const nodes = ['a', 'b', 'c'] as const;
export const edges = ['a--b', 'b--c'] as const;

export const header: TraceHeader = {
  type: 'run',
  version: 1,
  model: 'test',
  input: {
    diagram: 'test',
    view: 'test',
    scenario: 'test',
    seed: 1,
    parameters: {},
    faults: [{ kind: 'crash', target: 'a', at: 0, until: 5 }],
  },
  guarantees: [],
  metrics: [{ id: 'lag', title: 'Lag', unit: 'rows' }],
  initial: Object.fromEntries(nodes.map((id) => [id, { status: 'up', note: null, fields: {} }])),
};

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    op: fc.constant('status' as const),
    status: fc.constantFrom('up' as const, 'down' as const),
    note: fc.constant(null),
  }),
  fc.record({
    op: fc.constant('values' as const),
    field: fc.constant('counts'),
    values: fc.dictionary(fc.constantFrom('x', 'y'), fc.nat(9)),
  }),
  fc.record({
    op: fc.constant('put' as const),
    field: fc.constant('rows'),
    row: fc.record({
      key: fc.constantFrom('1', '2', '3'),
      cells: fc.dictionary(fc.constantFrom('k', 'v'), fc.nat(9)),
    }),
  }),
  fc.record({
    op: fc.constant('drop' as const),
    field: fc.constant('rows'),
    key: fc.constantFrom('1', '2', '3'),
  }),
  fc.record({
    op: fc.constant('append' as const),
    field: fc.constant('log'),
    key: fc.constantFrom('p0', 'p1'),
    entries: fc.array(fc.record({ label: fc.constantFrom('i', 'u', 'd') }), { maxLength: 3 }),
  }),
  fc.record({
    op: fc.constantFrom('trim' as const, 'truncate' as const),
    field: fc.constant('log'),
    key: fc.constantFrom('p0', 'p1'),
    to: fc.nat(6),
  }),
);

/** What happens next: how long after the event before, and what. */
const happening = fc.record({
  wait: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3_000_000 })),
  what: fc.oneof(
    { weight: 4, arbitrary: fc.constant('send' as const) },
    { weight: 4, arbitrary: fc.constantFrom('arrive' as const, 'lose' as const) },
    { weight: 3, arbitrary: fc.array(change, { minLength: 1, maxLength: 3 }) },
    fc.constantFrom('beat' as const, 'metric' as const),
  ),
  which: fc.nat(),
});

/** The events of a run that could be, at least one: messages land after they are sent, times never fall. */
export function someEvents(maxLength = 60): fc.Arbitrary<RunEvent[]> {
  return fc.array(happening, { minLength: 1, maxLength, size: 'max' }).map((happenings) => {
    const events: RunEvent[] = [{ seq: 0, t: 0, type: 'metric', metric: 'lag', value: 0 }];
    const flying: number[] = [];
    let [t, id] = [0, 0];
    for (const { wait, what, which } of happenings) {
      t += wait;
      const base = { seq: events.length, t };
      if (what === 'send') {
        flying.push(++id);
        const message = {
          id,
          kind: 'event',
          label: `m${id}`,
          payload: null,
          bytes: 1,
          count: 1,
          correlation: 'c',
        } as const;
        events.push({ ...base, type: 'send', edge: edges[which % 2]!, backwards: which % 3 === 0, message });
      } else if (what === 'arrive' || what === 'lose') {
        const message = flying.splice(which % Math.max(1, flying.length), 1)[0];
        if (message === undefined) continue;
        events.push(
          what === 'arrive'
            ? { ...base, type: 'arrive', message }
            : { ...base, type: 'lose', message, reason: 'cut' },
        );
      } else if (what === 'beat') {
        events.push({
          ...base,
          type: 'beat',
          beat: `b${base.seq}`,
          text: 'It happens.',
          question: which % 2 === 0,
        });
      } else if (what === 'metric') {
        events.push({ ...base, type: 'metric', metric: 'lag', value: which % 100 });
      } else events.push({ ...base, type: 'change', node: nodes[which % 3]!, changes: what });
    }
    return events;
  });
}
