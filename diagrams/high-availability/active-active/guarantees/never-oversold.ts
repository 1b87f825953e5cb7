import type { Guarantee } from '@/lib/simulation';

export const neverOversold: Guarantee = {
  id: 'never-oversold',
  title: 'Nothing is sold twice',
  statement:
    'No more of an item is sold than there is. Two regions that sell without asking each other cannot promise it.',
  promised: () => false,
  checker: ({ parameters }) => {
    const initial = parameters.number('stock');
    const sold = new Map<string, number>();
    return {
      see(event) {
        if (event.type !== 'record' || event.name !== 'sold') return null;
        const item = String(event.data.item);
        const total = (sold.get(item) ?? 0) + Number(event.data.quantity);
        sold.set(item, total);
        if (total <= initial) return null;
        return {
          verdict: 'broken',
          text: `With order ${event.data.order}, ${total} ${item} are sold of ${initial}.`,
        };
      },
    };
  },
};
