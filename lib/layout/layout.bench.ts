import { bench, describe } from 'vitest';
import { layOut } from './layout';
import { evenly, field } from './testing';

describe('lay out a field of boxes', () => {
  for (const count of [100, 1000]) {
    const view = field(count);
    bench(`${count} boxes`, () => {
      layOut(view, { arrangement: 'drawn', density: 'still', measure: evenly });
    });
  }
});
