import type { Guarantee } from '@/lib/simulation';
import { orderRecord } from './records';

const direction: Readonly<Record<string, number>> = { reserved: -1, released: 1, dispatched: 0 };

/** Counts the stock anew from the records and compares it with the rows that the table shows. */
export const stockAddsUp: Guarantee = {
  id: 'stock-adds-up',
  title: 'Stock adds up',
  statement:
    'At every instant an item’s stock is what there was at first, less what is reserved and what was shipped.',
  checker: ({ parameters }) => {
    const initial = parameters.number('stock');
    const shown = new Map<string, number>();
    const counted = new Map<string, number>();
    return {
      see(event) {
        if (event.type === 'change' && event.node === 'reserve-inventory') {
          for (const change of event.changes) {
            if (change.op === 'put' && change.field === 'stock') {
              shown.set(change.row.key, Number(change.row.cells.available));
            }
          }
        }
        const seen = orderRecord(event);
        if (!seen || !(seen.name in direction)) return null;
        const item = String(seen.record.data.item);
        const moved = direction[seen.name]! * Number(seen.record.data.quantity);
        const expected = (counted.get(item) ?? initial) + moved;
        counted.set(item, expected);
        if (shown.get(item) === expected) return null;
        return {
          verdict: 'broken',
          text: `The table shows ${shown.get(item) ?? 'no'} ${item}, but ${expected} are left after order ${seen.order}.`,
        };
      },
    };
  },
};
