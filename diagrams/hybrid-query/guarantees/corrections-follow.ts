import type { Guarantee } from '@/lib/simulation';
import { coldFrom, type OrderSeen, placedAt, recordOf } from './records';

export const correctionsFollow: Guarantee = {
  id: 'corrections-follow',
  title: 'Corrections follow their rows',
  statement:
    'Once quiet, every order that was moved to Delta says there what it was last corrected to. Promised with the watermark protocol.',
  promised: (parameters) => parameters.choice('seam') === 'watermark',
  eventual: true,
  checker: () => {
    const last = new Map<number, number>();
    const cold = new Map<number, number>();
    return {
      see(event) {
        for (const { id, amount } of placedAt(event)) last.set(id, amount);
        for (const { id, amount } of coldFrom(event)) cold.set(id, amount);
        const corrected = recordOf(event, 'corrected');
        if (!corrected) return null;
        const { id, amount } = corrected.data as unknown as OrderSeen;
        last.set(id, amount);
        return { verdict: 'pending', text: `Order ${id} is corrected.` };
      },
      quiet() {
        for (const [id, amount] of cold) {
          if (last.get(id) === amount) continue;
          const text = `Order ${id} was corrected to ${last.get(id)}; Delta says ${amount}.`;
          return { verdict: 'broken', text };
        }
        return { verdict: 'holds', text: `All ${cold.size} orders in Delta say what they should.` };
      },
    };
  },
};
