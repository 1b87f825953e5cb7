import type { Guarantee } from '@/lib/simulation';
import { ByOrder, orderRecord } from './records';

export const everySagaEnds: Guarantee = {
  id: 'every-saga-ends',
  title: 'Every saga ends',
  statement: 'Every saga that begins ends exactly once: completed, compensated, or parked for a person.',
  eventual: true,
  checker: () => {
    const sagas = new ByOrder(() => ({ begun: -1, ends: 0 }));
    return {
      see(event) {
        const seen = orderRecord(event);
        if (!seen) return null;
        const saga = sagas.of(seen.order);
        if (seen.name === 'saga-began') saga.begun = event.seq;
        else if (seen.name === 'saga-ended' && ++saga.ends > 1) {
          return { verdict: 'broken', text: `Order ${seen.order} has ended ${saga.ends} times.` };
        }
        return null;
      },
      quiet() {
        for (const [order, { begun, ends }] of sagas.entries()) {
          if (begun >= 0 && ends === 0) {
            return { verdict: 'broken', text: `Order ${order} has begun and never ended.`, evidence: begun };
          }
        }
        return { verdict: 'holds', text: 'Every saga that began has ended.' };
      },
    };
  },
};
