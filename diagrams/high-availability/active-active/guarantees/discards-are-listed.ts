import type { Guarantee } from '@/lib/simulation';
import { Sales } from './sales';
import { ShownStock } from './shown-stock';

export const discardsAreListed: Guarantee = {
  id: 'discards-are-listed',
  title: 'No sale vanishes in silence',
  statement:
    'Every sale that was acknowledged stands in the final stock, or lost a conflict and is listed; the stock is what the sales that stand leave of it.',
  eventual: true,
  checker: ({ parameters }) => {
    const sales = new Sales();
    const initial = parameters.number('stock');
    const shown = new ShownStock(initial);
    const merges = parameters.choice('policy') === 'merged-counter';
    return {
      see(event) {
        shown.see(event);
        sales.see(event);
        return null;
      },
      quiet() {
        const region = 'region-a-active';
        const items = new Set([...sales.sales.values()].map((sale) => sale.item));
        let listed = 0;
        for (const item of items) {
          const stands = sales.reflected(region, item);
          let left = initial;
          for (const [order, sale] of sales.sales) {
            if (sale.item !== item) continue;
            if (merges || stands.has(order)) left -= sale.quantity;
            else if (sales.losers.has(order)) listed++;
            else
              return {
                verdict: 'broken',
                text: `Order ${order} is gone and listed nowhere.`,
                evidence: sale.seq,
              };
          }
          if (left !== shown.left(region, item)) {
            const text = `${left} ${item} should be left after the sales that stand, but ${shown.left(region, item)} are shown.`;
            return { verdict: 'broken', text };
          }
        }
        return {
          verdict: 'holds',
          text: `${listed} of ${sales.sales.size} sales were discarded, each one listed.`,
        };
      },
    };
  },
};
