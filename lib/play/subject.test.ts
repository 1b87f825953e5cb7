import { expect, it } from 'vitest';
import { type RunEvent, Timeline } from '@/lib/trace';
import { header } from '@/lib/trace/testing/traces';
import { subjectOf } from './subject';

const beat = { type: 'beat', beat: 'b', text: 'It happens.', question: false } as const;

it.each<[string, RunEvent[], unknown]>([
  ['nothing at the beginning', [{ seq: 0, t: 0, ...beat }], null],
  [
    'the node where something has just changed',
    [
      { seq: 0, t: 0, type: 'change', node: 'b', changes: [] },
      { seq: 1, t: 0, type: 'metric', metric: 'lag', value: 1 },
      { seq: 2, t: 0, ...beat },
    ],
    { type: 'node', id: 'b' },
  ],
  [
    'the edge on which something was lost',
    [
      {
        seq: 0,
        t: 0,
        type: 'send',
        edge: 'b--c',
        backwards: false,
        message: { id: 1, kind: 'event', label: '', payload: null, bytes: 1, count: 1, correlation: '' },
      },
      { seq: 1, t: 0, type: 'change', node: 'a', changes: [] },
      { seq: 2, t: 1, type: 'lose', message: 1, reason: 'cut' },
      { seq: 3, t: 1, ...beat },
    ],
    { type: 'edge', id: 'b--c' },
  ],
])('a beat speaks of %s', (_, events, subject) => {
  expect(subjectOf(new Timeline(header, events), events.at(-1)!.seq)).toEqual(subject);
});
