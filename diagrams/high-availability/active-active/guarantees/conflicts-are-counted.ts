import type { Guarantee } from '@/lib/simulation';
import { Sales } from './sales';

export const conflictsAreCounted: Guarantee = {
  id: 'conflicts-are-counted',
  title: 'Every conflict is shown',
  statement:
    'A sale that reaches a region which has sold the same item without knowing of it is shown as a conflict; no other one is.',
  checker: () => {
    const sales = new Sales();
    return {
      see(event) {
        if (event.type !== 'record') return null;
        if (event.name !== 'applied' && event.name !== 'conflict') {
          sales.see(event);
          return null;
        }
        const sale = sales.sales.get(String(event.data.write))!;
        const own = sales.known(event.node, sale.item).get(event.node) ?? 0;
        const concurrent = own > (sale.knew.get(event.node) ?? 0);
        sales.see(event);
        if (concurrent === (event.name === 'conflict')) return null;
        const text = concurrent
          ? `Order ${event.data.write} is taken over although ${sale.item} was sold here too meanwhile.`
          : `Order ${event.data.write} is shown as a conflict, but knew of everything sold here.`;
        return { verdict: 'broken', text };
      },
    };
  },
};
