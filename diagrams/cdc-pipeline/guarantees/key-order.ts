import type { Guarantee } from '@/lib/simulation';
import { recordOf } from './records';

/** Changes of one key stand in one partition, in the order in which they were made. */
export const keyOrder: Guarantee = {
  id: 'key-order',
  title: 'Order per key',
  statement:
    'All events of a key lie in one partition, and each is newer than all before it or repeats one of them.',
  checker: () => {
    const keys = new Map<
      string,
      { readonly partition: number; readonly seen: Set<string>; newest: number }
    >();
    return {
      see(event) {
        const published = recordOf(event, 'published');
        if (!published) return null;
        const { topic, key, op } = published.data;
        const partition = Number(published.data.partition);
        const lsn = Number(published.data.lsn);
        const known = keys.get(`${topic} ${key}`) ?? { partition, seen: new Set<string>(), newest: -1 };
        keys.set(`${topic} ${key}`, known);
        if (known.partition !== partition) {
          return {
            verdict: 'broken',
            text: `${topic} ${key} is in partitions ${known.partition} and ${partition}.`,
          };
        }
        // A tombstone follows its delete at the same position.
        const change = `${lsn} ${op === 't'}`;
        if (lsn < known.newest && !known.seen.has(change)) {
          return { verdict: 'broken', text: `${topic} ${key}: an older change comes after a newer one.` };
        }
        known.seen.add(change);
        known.newest = Math.max(known.newest, lsn);
        return null;
      },
    };
  },
};
