import type { Guarantee } from '@/lib/simulation';
import { regionIds, ShownStock } from './shown-stock';

export const noSaleLost: Guarantee = {
  id: 'no-sale-lost',
  title: 'Every sale counts',
  statement:
    'In the end the stock is lower by everything that was sold. Promised when both changes of a conflict count.',
  eventual: true,
  promised: (parameters) => parameters.choice('policy') === 'merged-counter',
  checker: ({ parameters }) => {
    const initial = parameters.number('stock');
    const shown = new ShownStock(initial);
    const sold = new Map<string, number>();
    return {
      see(event) {
        shown.see(event);
        if (event.type === 'record' && event.name === 'sold') {
          const item = String(event.data.item);
          sold.set(item, (sold.get(item) ?? 0) + Number(event.data.quantity));
        }
        return null;
      },
      quiet() {
        for (const region of regionIds) {
          for (const [item, quantity] of sold) {
            const left = shown.left(region, item);
            if (left === initial - quantity) continue;
            const text = `${quantity} ${item} were sold of ${initial}, but ${left} are left: ${left - (initial - quantity)} sales are forgotten.`;
            return { verdict: 'broken', text };
          }
        }
        return { verdict: 'holds', text: 'The stock is lower by exactly what was sold.' };
      },
    };
  },
};
