import type { Guarantee } from '@/lib/simulation';
import { regionIds, ShownStock } from './shown-stock';

export const regionsAgree: Guarantee = {
  id: 'regions-agree',
  title: 'Regions agree in the end',
  statement: 'Once the regions are connected and quiet, both tables show the same.',
  eventual: true,
  checker: ({ parameters }) => {
    const shown = new ShownStock(parameters.number('stock'));
    const items = new Set<string>();
    return {
      see(event) {
        shown.see(event);
        if (event.type === 'record' && event.name === 'sold') items.add(String(event.data.item));
        return null;
      },
      quiet() {
        for (const item of items) {
          const [a, b] = regionIds.map((region) => shown.left(region, item));
          if (a !== b) return { verdict: 'broken', text: `Region A shows ${a} ${item}, region B ${b}.` };
        }
        return { verdict: 'holds', text: `Both regions show the same stock of ${items.size} items.` };
      },
    };
  },
};
