import type { Guarantee } from '@/lib/simulation';
import { commitOf, fateOf, mergedOf, recordOf } from './records';

export const historyInOrder: Guarantee = {
  id: 'history-in-order',
  title: 'History is the source’s history',
  statement:
    'The versions of an order begin where its applied changes were committed, end where the next begins, and never overlap, whatever order they arrived in. Promised where history follows the source’s sequence.',
  promised: (parameters) => parameters.choice('orderBy') === 'sequence',
  checker: () => {
    const deletes = new Set<number>();
    /** Sequences applied since the last refresh, by order. */
    const applied = new Map<string, Set<number>>();
    return {
      see(event) {
        const commit = commitOf(event);
        if (commit?.op === 'delete') deletes.add(commit.sequence);
        if (recordOf(event, 'refresh')) applied.clear();
        const fate = fateOf(event);
        if (fate?.fate === 'applied') {
          applied.set(fate.key, (applied.get(fate.key) ?? new Set()).add(fate.sequence));
        }
        const merged = mergedOf(event);
        if (!merged) return null;
        for (const [key, versions] of Object.entries(merged.state)) {
          const points = [...(applied.get(key) ?? [])].sort((a, b) => a - b);
          const expected = points.flatMap((start, i) =>
            deletes.has(start) ? [] : [[start, points[i + 1] ?? null]],
          );
          const actual = versions.map(([start, end]) => [start, end]);
          if (JSON.stringify(actual) === JSON.stringify(expected)) continue;
          return {
            verdict: 'broken',
            text: `Order ${key} has versions ${intervals(actual)}, but its commits say ${intervals(expected)}.`,
          };
        }
        return null;
      },
    };
  },
};

function intervals(versions: readonly (readonly (number | null | undefined)[])[]): string {
  return versions.map(([start, end]) => `${start} to ${end ?? 'now'}`).join(', ') || 'none';
}
