import type { Guarantee } from '@/lib/simulation';
import { changeId, changesOf, objects, recordOf } from './records';

/** Each committed change ends in exactly one of Silver or quarantine. */
export const oneFate: Guarantee = {
  id: 'one-fate',
  title: 'Every change arrives once',
  statement: 'Each committed change ends in exactly one place: Silver or the quarantine.',
  eventual: true,
  checker: () => {
    /** Changes that must arrive, with the record that says so; and where the others have arrived. */
    const owed = new Map<string, number>();
    const fates = new Map<string, string>();
    let settled = 0;

    const owe = (id: string, seq: number) => {
      if (!fates.has(id)) owed.set(id, seq);
    };

    return {
      see(event) {
        const commit = recordOf(event, 'commit');
        if (commit) {
          for (const { table, key, lsn } of changesOf(commit)) owe(changeId(table, key, lsn), event.seq);
          return commit.data.changes === undefined || owed.size === 0 ? null : waiting(owed.size);
        }
        const snapshot = recordOf(event, 'snapshot-completed');
        if (snapshot) {
          for (const { table, keys } of objects(snapshot.data.keys)) {
            for (const key of Array.isArray(keys) ? keys : [])
              owe(changeId(table, key, snapshot.data.lsn), event.seq);
          }
          return null;
        }
        const fate = recordOf(event, 'applied', 'quarantined');
        if (!fate) return null;
        const { table, key, lsn } = fate.data;
        const id = changeId(table, key, lsn);
        const before = fates.get(id);
        if (before !== undefined) {
          return {
            verdict: 'broken',
            text: `${table} ${key} was ${before} and is now ${fate.name} once more.`,
          };
        }
        fates.set(id, fate.name);
        if (owed.delete(id)) settled++;
        return null;
      },
      quiet() {
        const [missing] = owed;
        if (!missing)
          return { verdict: 'holds', text: `All ${settled} committed changes have arrived, each once.` };
        const [id, seq] = missing;
        return { verdict: 'broken', text: `${id} was committed and never arrived.`, evidence: seq };
      },
    };
  },
};

function waiting(count: number) {
  return { verdict: 'pending', text: `${count} committed changes are on their way.` } as const;
}
