import { bench, describe } from 'vitest';
import type { TraceEvent } from './event';
import { header } from './testing/traces';
import { Timeline } from './timeline';

const count = 100_000;

/** A long trace: tables that change, logs that grow, messages that come and go. */
function longTrace(): TraceEvent[] {
  return Array.from({ length: count }, (_, seq): TraceEvent => {
    const base = { seq, t: seq * 100 };
    const id = Math.floor(seq / 4);
    switch (seq % 4) {
      case 0: {
        const message = {
          id,
          kind: 'event',
          label: `m${id}`,
          payload: null,
          bytes: 1,
          count: 1,
          correlation: 'c',
        } as const;
        return { ...base, type: 'send', edge: 'a--b', backwards: false, message };
      }
      case 1:
        return {
          ...base,
          type: 'change',
          node: 'a',
          changes: [{ op: 'put', field: 'rows', row: { key: `${id % 200}`, cells: { v: id } } }],
        };
      case 2:
        return {
          ...base,
          type: 'change',
          node: 'b',
          changes: [{ op: 'append', field: 'log', key: 'p0', entries: [{ label: `${id}` }] }],
        };
      default:
        return { ...base, type: 'arrive', message: id };
    }
  });
}

/** A scrub to anywhere costs about the same, and less than a frame. */
describe(`a scrub in a trace of ${count} events`, () => {
  const timeline = new Timeline(header, longTrace());
  let step = 0;
  for (const share of [0.05, 0.5, 0.95]) {
    bench(`around ${share * 100} %`, () => {
      // Never where it looked last, which would cost nothing.
      step = (step + 7_919) % 5_000;
      timeline.at(0);
      timeline.at(Math.floor(share * count) - 2_500 + step);
    });
  }
});
