import type { Guarantee } from '@/lib/simulation';
import { History } from './history';

export const nothingAcknowledgedLost: Guarantee = {
  id: 'nothing-acknowledged-lost',
  title: 'Acknowledged means kept',
  statement: 'No acknowledged order is missing from the primary’s log. Promised with synchronous commit.',
  promised: (parameters) => parameters.choice('commit') === 'synchronous',
  checker: () => {
    const history = new History();
    return {
      see(event) {
        const record = history.see(event);
        if (record?.name !== 'promoted' && record?.name !== 'rewound') return null;
        const kept = new Set(history.log(history.primary));
        const lost = [...history.acknowledged].filter(([order]) => !kept.has(order));
        const [first] = lost;
        if (first === undefined) return null;
        return {
          verdict: 'broken',
          text: `${lost.length === 1 ? 'Order' : `${lost.length} orders, the first is`} ${first[0]}: acknowledged, and not in the primary’s log.`,
          evidence: first[1],
        };
      },
    };
  },
};
