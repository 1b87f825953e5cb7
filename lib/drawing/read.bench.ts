import { afterAll, bench, describe } from 'vitest';
import { readDocument } from './index';
import { field } from './testing/pen';

const sizes = [100, 1_000, 10_000];
const rates: string[] = [];

describe('reading a drawing', () => {
  for (const boxes of sizes) {
    const text = field(boxes);
    const cells = text.length;
    let best = Number.POSITIVE_INFINITY;
    bench(
      `${boxes} boxes, ${cells} cells`,
      () => {
        const start = performance.now();
        readDocument(text, { format: 'text' });
        best = Math.min(best, performance.now() - start);
      },
      {
        time: 1000,
        teardown: (_task, mode) => {
          if (mode === 'run') rates.push(`${boxes} boxes: ${Math.round(cells / best)} cells per millisecond`);
        },
      },
    );
  }

  afterAll(() => {
    console.log(rates.join('\n'));
  });
});
