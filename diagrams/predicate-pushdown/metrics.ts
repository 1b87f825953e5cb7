import type { Metric } from '@/lib/simulation';
import type { RunEvent } from '@/lib/trace';
import { wire } from './model/network';

/** Sums something over the batches of rows that leave PostgreSQL. */
function overTheWire(of: (rows: number, bytes: number) => number): () => (event: RunEvent) => number | null {
  return () => {
    let sum = 0;
    return (event) => {
      if (event.type !== 'send' || event.edge !== wire) return null;
      sum += of(event.message.count, event.message.bytes);
      return sum;
    };
  };
}

/** Bytes over the wire, in MB with one digit. */
function megabytes(): (event: RunEvent) => number | null {
  const sum = overTheWire((_, bytes) => bytes)();
  return (event) => {
    const bytes = sum(event);
    return bytes === null ? null : Math.round(bytes / 100_000) / 10;
  };
}

/** Takes a number from the last record of this name. */
function fromRecord(name: string, field: string): () => (event: RunEvent) => number | null {
  return () => (event) => (event.type === 'record' && event.name === name ? Number(event.data[field]) : null);
}

export const metrics: readonly Metric[] = [
  { id: 'rows', title: 'Rows over the wire', unit: 'rows', fold: overTheWire((rows) => rows) },
  { id: 'bytes', title: 'Data over the wire', unit: 'MB', fold: megabytes },
  {
    id: 'first-row',
    title: 'Time to the first row',
    unit: 'ms',
    fold: () => {
      const batches = new Set<number>();
      let seen = false;
      return (event) => {
        if (event.type === 'send' && event.edge === wire) batches.add(event.message.id);
        if (seen || event.type !== 'arrive' || !batches.has(event.message)) return null;
        seen = true;
        return Math.round(event.t / 1_000);
      };
    },
  },
  {
    id: 'last-row',
    title: 'Time to the answer',
    unit: 'ms',
    fold: () => (event) =>
      event.type === 'record' && event.name === 'query-over' ? Math.round(event.t / 1_000) : null,
  },
  {
    id: 'filtered-source',
    title: 'Rows filtered out by PostgreSQL',
    unit: 'rows',
    fold: fromRecord('scan-ended', 'removed'),
  },
  {
    id: 'filtered-warehouse',
    title: 'Rows filtered out by Databricks',
    unit: 'rows',
    fold: fromRecord('answered', 'removed'),
  },
];
