import type { Guarantee } from '@/lib/simulation';
import { changeId, changesOf, recordOf } from './records';

/** Nothing uncommitted leaves the database. */
export const onlyCommitted: Guarantee = {
  id: 'only-committed',
  title: 'Only committed changes',
  statement: 'No change of an open or rolled-back transaction reaches Kafka, Silver or the quarantine.',
  checker: () => {
    const committed = new Set<string>();
    const snapshots = new Set<number>();
    return {
      see(event) {
        const commit = recordOf(event, 'commit');
        if (commit)
          for (const { table, key, lsn } of changesOf(commit)) committed.add(changeId(table, key, lsn));
        const begun = recordOf(event, 'snapshot-begun');
        if (begun) snapshots.add(Number(begun.data.lsn));
        const seen = recordOf(event, 'published', 'applied', 'quarantined');
        if (!seen) return null;
        const { topic, table = topic, key, lsn, op } = seen.data;
        const known = op === 'r' ? snapshots.has(Number(lsn)) : committed.has(changeId(table, key, lsn));
        if (known) return null;
        return {
          verdict: 'broken',
          text: `${table} ${key} is ${seen.name}, but its transaction has not committed.`,
        };
      },
    };
  },
};
