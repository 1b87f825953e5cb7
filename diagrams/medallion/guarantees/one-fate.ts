import type { Guarantee } from '@/lib/simulation';
import { type FateOf, fateOf, rawOf, recordOf } from './records';

export const oneFate: Guarantee = {
  id: 'one-fate',
  title: 'Every raw record has one fate',
  statement:
    'Applied, duplicate, dropped or quarantined: each raw record gets exactly one, whenever Silver is computed, and a change is applied once. Promised where history follows the source’s sequence.',
  promised: (parameters) => parameters.choice('orderBy') === 'sequence',
  eventual: true,
  checker: () => {
    const raw = new Map<number, number>();
    let generation = 1;
    /** Of the present generation: by offset, and which offset brought a change in. */
    let fates = new Map<number, FateOf>();
    let applied = new Map<string, number>();
    return {
      see(event) {
        const stored = rawOf(event);
        if (stored) {
          raw.set(stored.offset, event.seq);
          return { verdict: 'pending', text: `Record ${stored.offset} waits for Silver.` };
        }
        const refresh = recordOf(event, 'refresh');
        if (refresh) {
          generation = Number(refresh.data.generation);
          fates = new Map();
          applied = new Map();
          return { verdict: 'pending', text: 'Silver is computed again.' };
        }
        const fate = fateOf(event);
        if (!fate || fate.generation !== generation) return null;
        const { offset, key, sequence } = fate;
        const before = fates.get(offset);
        if (before && before.fate !== fate.fate)
          return { verdict: 'broken', text: `Record ${offset} was ${before.fate} and is ${fate.fate} now.` };
        fates.set(offset, fate);
        if (fate.fate !== 'applied') return null;
        const id = `${key} ${sequence}`;
        const owner = applied.get(id) ?? offset;
        applied.set(id, offset);
        if (owner === offset) return null;
        const text = `Commit ${sequence} of order ${key} is applied twice: by records ${owner} and ${offset}.`;
        return { verdict: 'broken', text };
      },
      quiet() {
        for (const [offset, seq] of raw) {
          if (fates.has(offset)) continue;
          return { verdict: 'broken', text: `Record ${offset} has no fate.`, evidence: seq };
        }
        return { verdict: 'holds', text: `Each of ${raw.size} raw records has one fate.` };
      },
    };
  },
};
