import type { Guarantee } from '@/lib/simulation';
import { changeId, recordOf } from './records';

/** Published twice, applied once. */
export const appliedOnce: Guarantee = {
  id: 'applied-once',
  title: 'Applied once',
  statement: 'A change may be published more than once, but Silver applies it once.',
  checker: () => {
    const applied = new Map<string, number>();
    return {
      see(event) {
        const record = recordOf(event, 'applied');
        if (!record) return null;
        const { table, key, lsn } = record.data;
        const id = changeId(table, key, lsn);
        const first = applied.get(id);
        if (first === undefined) {
          applied.set(id, event.seq);
          return null;
        }
        return { verdict: 'broken', text: `${table} ${key} is applied again; first by event ${first}.` };
      },
    };
  },
};
