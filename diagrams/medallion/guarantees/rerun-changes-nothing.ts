import type { Guarantee } from '@/lib/simulation';
import { mergedOf, recordOf } from './records';

export const rerunChangesNothing: Guarantee = {
  id: 'rerun-changes-nothing',
  title: 'A rerun changes nothing',
  statement:
    'An update that is run again leaves every order’s history as the first run left it. Promised where history follows the source’s sequence.',
  promised: (parameters) => parameters.choice('orderBy') === 'sequence',
  checker: () => {
    const first = new Map<string, string>();
    return {
      see(event) {
        if (recordOf(event, 'refresh')) first.clear();
        const merged = mergedOf(event);
        if (!merged) return null;
        const { batch, from, to, state } = merged;
        const id = `${from} ${to}`;
        const now = JSON.stringify(state);
        const before = first.get(id);
        first.set(id, now);
        if (before === undefined || before === now) return null;
        return {
          verdict: 'broken',
          text: `Update ${batch} of records ${from} to ${to - 1} left another history the second time.`,
        };
      },
    };
  },
};
