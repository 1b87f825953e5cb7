import type { Guarantee } from '@/lib/simulation';
import { answeredAt, coldFrom, placedAt, type RoutedQuery, recordOf, routedAt } from './records';

export const pinsRespected: Guarantee = {
  id: 'pins-respected',
  title: 'A watermark keeps its word',
  statement:
    'When the watermark advances, Delta has every order before it; and nothing is deleted that a running query still looks for in PostgreSQL. Promised with the watermark protocol.',
  promised: (parameters) => parameters.choice('seam') === 'watermark',
  checker: () => {
    const days = new Map<number, number>();
    const cold = new Set<number>();
    const running = new Map<string, RoutedQuery>();
    return {
      see(event) {
        for (const { id, day } of placedAt(event)) days.set(id, day);
        for (const { id } of coldFrom(event)) cold.add(id);
        const query = routedAt(event);
        if (query) running.set(query.query, query);
        const ended = answeredAt(event) ?? recordOf(event, 'refused')?.data;
        if (ended) running.delete(String(ended.query));
        const advanced = recordOf(event, 'advanced');
        if (advanced) {
          const before = Number(advanced.data.before);
          const [missing] = [...days].find(([id, day]) => day < before && !cold.has(id)) ?? [];
          if (missing === undefined) return null;
          return {
            verdict: 'broken',
            text: `The watermark passes order ${missing}, which Delta does not have.`,
          };
        }
        const deleted = recordOf(event, 'deleted');
        for (const id of (deleted?.data.ids ?? []) as readonly number[]) {
          const day = days.get(id) ?? 0;
          for (const { query, parts } of running.values()) {
            if (!parts.some(({ side, from, to }) => side === 'hot' && day >= from && day <= to)) continue;
            const text = `Order ${id} is deleted while ${query} looks for it in PostgreSQL.`;
            return { verdict: 'broken', text };
          }
        }
        return null;
      },
    };
  },
};
