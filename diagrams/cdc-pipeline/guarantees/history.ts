import type { Finding, Guarantee } from '@/lib/simulation';
import { changesOf, object, objects, type RecordEvent, recordOf } from './records';

interface Interval {
  readonly start: number;
  end: number | null;
}

/** Silver's history of every row is a chain of intervals. */
export const history: Guarantee = {
  id: 'history',
  title: 'One version at a time',
  statement:
    'SCD2 intervals of a key never overlap, have gaps only between a delete and a reinsert, and exactly one is current for a living row.',
  checker: () => {
    const rows = new Map<string, Interval[]>();
    /** Positions at which rows were deleted. */
    const deletes = new Map<string, Set<number>>();
    return {
      see(event) {
        const baseline = recordOf(event, 'baseline');
        if (baseline) begin(baseline, rows);
        const commit = recordOf(event, 'commit');
        if (commit) {
          for (const { table, key, op, lsn } of changesOf(commit)) {
            if (op === 'delete')
              deletes.set(`${table} ${key}`, (deletes.get(`${table} ${key}`) ?? new Set()).add(lsn));
          }
        }
        const applied = recordOf(event, 'applied');
        if (!applied) return null;
        const id = `${applied.data.table} ${applied.data.key}`;
        const intervals = rows.get(id) ?? [];
        rows.set(id, intervals);
        follow(applied, intervals);
        return flaw(id, intervals, deletes.get(id) ?? new Set());
      },
    };
  },
};

function begin({ data }: RecordEvent, rows: Map<string, Interval[]>): void {
  if (data.lsn === null) return;
  for (const [table, all] of Object.entries(object(data.rows))) {
    const column = String(object(data.keys)[table]);
    for (const row of objects(all))
      rows.set(`${table} ${row[column]}`, [{ start: Number(data.lsn), end: null }]);
  }
}

function follow({ data }: RecordEvent, intervals: Interval[]): void {
  if (data.closed !== null) {
    const closed = object(data.closed);
    const known = intervals.find((interval) => interval.start === closed.start);
    if (known) known.end = Number(closed.end);
  }
  if (data.opened !== null) {
    const opened = object(data.opened);
    intervals.push({ start: Number(opened.start), end: opened.end === null ? null : Number(opened.end) });
    intervals.sort((a, b) => a.start - b.start);
  }
}

function flaw(id: string, intervals: readonly Interval[], deletes: ReadonlySet<number>): Finding | null {
  for (const [index, { start, end }] of intervals.entries()) {
    const next = intervals[index + 1];
    if (!next) {
      if (end !== null && !deletes.has(end))
        return broken(`${id} has no current version, but was not deleted.`);
    } else if (end === null || end > next.start) {
      return broken(`${id} has two versions at once: from ${start} and from ${next.start}.`);
    } else if (end < next.start && !deletes.has(end)) {
      return broken(`${id} has a gap in its history from ${end} to ${next.start}.`);
    }
  }
  return null;
}

function broken(text: string): Finding {
  return { verdict: 'broken', text };
}
