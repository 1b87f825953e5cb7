import type { Guarantee } from '@/lib/simulation';
import type { Json } from '@/lib/trace';
import { type Commit, commitOf, recordOf } from './records';

const known: Readonly<Record<string, string>> = {
  Germany: 'DE',
  de: 'DE',
  France: 'FR',
  fr: 'FR',
  Sweden: 'SE',
  se: 'SE',
};

export const goldIsRight: Guarantee = {
  id: 'gold-is-right',
  title: 'Gold is what the source says',
  statement:
    'Once quiet, Gold equals the revenue computed straight from the source’s commits, without rows that fail an expectation (unless those are kept). Promised where changes are streamed and ordered by the source’s sequence.',
  promised: (parameters) =>
    parameters.choice('ingest') === 'stream' && parameters.choice('orderBy') === 'sequence',
  eventual: true,
  checker: ({ parameters }) => {
    const keepsAll = parameters.choice('onViolation') === 'warn';
    const orders = new Map<string, Commit['row']>();
    let gold: { readonly revenue: { readonly [country: string]: Json }; readonly seq: number } | null = null;
    return {
      see(event) {
        const commit = commitOf(event);
        if (commit) {
          const { key, row } = commit;
          if (row === null) orders.delete(key);
          else if (keepsAll || isRight(row)) orders.set(key, row);
          return { verdict: 'pending', text: `Commit ${commit.sequence} is on its way to Gold.` };
        }
        const refreshed = recordOf(event, 'gold');
        if (!refreshed) return null;
        gold = { revenue: refreshed.data.revenue as Record<string, Json>, seq: event.seq };
        return { verdict: 'pending', text: 'Gold is new, and compared with the source once all is quiet.' };
      },
      quiet() {
        const expected = revenueOf([...orders.values()]);
        const actual = gold?.revenue ?? {};
        for (const country of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
          const [right, shown] = [expected[country] ?? 0, Number(actual[country] ?? 0)];
          if (right === shown) continue;
          const text = `Gold says ${country} ${shown}; the source says ${right}.`;
          return { verdict: 'broken', text, evidence: gold?.seq };
        }
        return {
          verdict: 'holds',
          text: 'Gold and the source say the same of every country.',
          evidence: gold?.seq,
        };
      },
    };
  },
};

function amountIn(row: NonNullable<Commit['row']>): number {
  return Number(row.amount ?? row.total ?? 0);
}

function isRight(row: NonNullable<Commit['row']>): boolean {
  return amountIn(row) >= 0 && String(row.country) in known;
}

function revenueOf(rows: readonly Commit['row'][]): Record<string, number> {
  const revenue: Record<string, number> = {};
  for (const row of rows) {
    if (!row || row.status === 'returned') continue;
    const country = known[String(row.country)] ?? String(row.country);
    revenue[country] = (revenue[country] ?? 0) + amountIn(row);
  }
  return revenue;
}
