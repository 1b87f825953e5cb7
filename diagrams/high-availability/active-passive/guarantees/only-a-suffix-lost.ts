import type { Guarantee } from '@/lib/simulation';
import { History } from './history';

export const onlyASuffixLost: Guarantee = {
  id: 'only-a-suffix-lost',
  title: 'What is lost is the end',
  statement: 'A failover loses a suffix of the old primary’s log and nothing from its middle.',
  checker: () => {
    const history = new History();
    return {
      see(event) {
        const record = history.see(event);
        if (record?.name !== 'promoted') return null;
        const old = history.log(history.primaries.at(-2)!);
        const kept = history.log(history.primary);
        const gap = kept.findIndex((order, i) => order !== old[i]);
        if (gap === -1) return null;
        return {
          verdict: 'broken',
          text: `The new primary has order ${kept[gap]} where the old one had ${old[gap] ?? 'nothing'}.`,
        };
      },
    };
  },
};
