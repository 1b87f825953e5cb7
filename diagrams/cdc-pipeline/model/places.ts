/** Where things stand in the view. */
export const tables = 'tables-oltp';
export const wal = 'write-ahead-log-wal';
export const debezium = 'debezium-connector';
export const kafka = 'apache-kafka';
export const pipeline = 'delta-live-tables';
export const lake = 'delta-lake';

export const edges = {
  log: `${tables}--${wal}`,
  readWal: `${wal}--${debezium}`,
  publish: `${debezium}--${kafka}`,
  consume: `${kafka}--${pipeline}`,
  write: `${pipeline}--${lake}`,
} as const;

export const brokers = [1, 2, 3] as const;
export const topics = ['orders', 'customers', 'inventory'] as const;
export type Topic = (typeof topics)[number];

/** The primary keys of the tables, which are the topics' too. */
export const keyColumns: Readonly<Record<Topic, string>> = {
  orders: 'id',
  customers: 'name',
  inventory: 'item',
};

/** The wall clock at the beginning of a run: 2 March 2026, 09:00 UTC, in epoch milliseconds. */
const epoch = 1_772_442_000_000;

/** Epoch milliseconds of a simulated instant. */
export function clockAt(us: number): number {
  return epoch + Math.floor(us / 1_000);
}
