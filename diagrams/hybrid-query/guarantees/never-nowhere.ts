import type { Guarantee } from '@/lib/simulation';
import { coldFrom, recordOf } from './records';

export const neverNowhere: Guarantee = {
  id: 'never-nowhere',
  title: 'No row is nowhere',
  statement: 'An order is deleted from PostgreSQL only after Delta has it.',
  checker: () => {
    const cold = new Set<number>();
    return {
      see(event) {
        for (const { id } of coldFrom(event)) cold.add(id);
        const deleted = recordOf(event, 'deleted');
        if (!deleted) return null;
        const gone = (deleted.data.ids as readonly number[]).filter((id) => !cold.has(id));
        if (gone.length === 0) return null;
        const text = `${gone.length} orders, ${gone[0]} among them, are deleted from PostgreSQL and not in Delta.`;
        return { verdict: 'broken', text };
      },
    };
  },
};
