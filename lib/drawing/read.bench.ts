import { bench, describe } from 'vitest';
import { readDocument } from './index';
import { field } from './testing/pen';

/** Reads drawings of growing size and prints how many cells a millisecond reads: the rate should hardly fall. */
describe('reading a drawing', () => {
  for (const boxes of [100, 1_000, 10_000]) {
    const text = field(boxes);
    let best = Number.POSITIVE_INFINITY;
    bench(
      `${boxes} boxes`,
      () => {
        const start = performance.now();
        readDocument(text, { format: 'text' });
        best = Math.min(best, performance.now() - start);
      },
      {
        time: 500,
        iterations: 5,
        warmupTime: 0,
        warmupIterations: 2,
        teardown: (_task, mode) => {
          if (mode === 'run')
            console.log(`${boxes} boxes: ${Math.round(text.length / best)} cells per millisecond`);
        },
      },
    );
  }
});
