import type { Guarantee } from '@/lib/simulation';
import { answeredAt, placedAt, type RoutedQuery, routedAt } from './records';

export const exactlyOnce: Guarantee = {
  id: 'exactly-once',
  title: 'Every row exactly once',
  statement:
    'An answer that calls itself complete has every order of its range that was there when the query began, exactly once; no answer has an order twice. Promised with the watermark protocol.',
  promised: (parameters) => parameters.choice('seam') === 'watermark',
  checker: () => {
    const days = new Map<number, number>();
    /** Orders in range as each running query began. */
    const due = new Map<string, { readonly query: RoutedQuery; readonly ids: readonly number[] }>();
    return {
      see(event) {
        for (const { id, day } of placedAt(event)) days.set(id, day);
        const query = routedAt(event);
        if (query) {
          const ids = [...days].flatMap(([id, day]) => (day >= query.from && day <= query.to ? [id] : []));
          due.set(query.query, { query, ids });
        }
        const answer = answeredAt(event);
        if (!answer) return null;
        const found = new Set(answer.ids);
        if (found.size < answer.ids.length) {
          const twice = answer.ids.find((id, i) => answer.ids.indexOf(id) !== i);
          const text = `${answer.query} counts ${answer.ids.length - found.size} orders twice, ${twice} among them.`;
          return { verdict: 'broken', text };
        }
        const missed = answer.complete ? due.get(answer.query)?.ids.filter((id) => !found.has(id)) : [];
        if (!missed || missed.length === 0) return null;
        const text = `${answer.query} misses ${missed.length} orders, ${missed[0]} among them, and calls itself complete.`;
        return { verdict: 'broken', text };
      },
    };
  },
};
