import type { Guarantee } from '@/lib/simulation';
import { factOf, gain } from './records';

export const transfersSettle: Guarantee = {
  id: 'transfers-settle',
  title: 'Money is conserved',
  statement: 'Once all is quiet, whatever a transfer took from one account has reached the other or is back.',
  eventual: true,
  checker: () => {
    const open = new Map<string, { sum: number; evidence: number }>();
    return {
      see(event) {
        const fact = factOf(event);
        const transfer = fact?.data.transfer;
        if (!fact || typeof transfer !== 'string') return null;
        const sum = (open.get(transfer)?.sum ?? 0) + gain(fact);
        open.set(transfer, { sum, evidence: event.seq });
        if (sum <= 0) return null;
        return { verdict: 'broken', text: `Transfer ${transfer} has made ${sum} out of nothing.` };
      },
      quiet() {
        for (const [transfer, { sum, evidence }] of open) {
          if (sum === 0) continue;
          return { verdict: 'broken', text: `Transfer ${transfer} has lost ${-sum} on its way.`, evidence };
        }
        return { verdict: 'holds', text: 'What every transfer took has arrived or is back.' };
      },
    };
  },
};
