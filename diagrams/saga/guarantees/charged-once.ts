import type { Guarantee } from '@/lib/simulation';
import { ByOrder, orderRecord } from './records';

export const chargedOnce: Guarantee = {
  id: 'charged-once',
  title: 'Nobody is charged twice',
  statement: 'No order is charged twice, however often the command arrives. Promised with idempotency keys.',
  promised: (parameters) => parameters.flag('idempotent'),
  checker: () => {
    const charges = new ByOrder(() => ({ count: 0, sum: 0 }));
    return {
      see(event) {
        const seen = orderRecord(event);
        if (seen?.name !== 'charged') return null;
        const account = charges.of(seen.order);
        account.count++;
        account.sum += Number(seen.record.data.amount);
        if (account.count < 2) return null;
        return {
          verdict: 'broken',
          text: `Order ${seen.order} is charged ${account.count} times, €${account.sum} in all.`,
        };
      },
    };
  },
};
