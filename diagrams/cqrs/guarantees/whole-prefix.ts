import type { Guarantee } from '@/lib/simulation';
import type { Json } from '@/lib/trace';
import { Committed } from './committed';

interface Shown {
  readonly orders: { readonly [order: string]: { readonly [column: string]: Json } };
  readonly revenue: { readonly [customer: string]: number };
}

export const wholePrefix: Guarantee = {
  id: 'whole-prefix',
  title: 'Old, but never half',
  statement:
    'At version n the read model shows what a join over the tables after the first n transactions shows, never half a transaction. Promised where it applies by version.',
  promised: (parameters) => parameters.flag('applyByVersion'),
  checker: () => {
    const committed = new Committed();
    return {
      see(event) {
        if (committed.see(event) || event.type !== 'record') return null;
        if (event.name !== 'applied' && event.name !== 'rebuilt') return null;
        const version = Number(event.data.version);
        const shown = event.data.state as unknown as Shown;
        const { orders, revenue } = committed.joined(version);
        if (orders.size !== Object.keys(shown.orders).length) {
          const text = `At version ${version} there are ${orders.size} orders, and the read model shows ${Object.keys(shown.orders).length}.`;
          return { verdict: 'broken', text };
        }
        for (const [id, row] of orders) {
          const { name, goods, total, status } = shown.orders[id] ?? {};
          const seen = [name, goods, total, status].join(' · ');
          if (seen === row) continue;
          const text = `Order ${id} at version ${version} is “${row}”, and the read model shows “${seen}”.`;
          return { verdict: 'broken', text };
        }
        for (const [customer, sum] of revenue) {
          if (shown.revenue[customer] === sum) continue;
          const text = `${customer} has bought for €${sum} at version ${version}, and the read model says €${shown.revenue[customer]}.`;
          return { verdict: 'broken', text };
        }
        return null;
      },
    };
  },
};
