/** `1,000,000`. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A number of rows as the drawing writes it: `1M rows`, `25K rows`, `512 rows`, `1 row`. */
export function rowsOf(rows: number): string {
  return `${sizeOf(rows)} ${rows === 1 ? 'row' : 'rows'}`;
}

/** SQL in one line, as it is written on a message: `SELECT … WHERE status = 'returned'`. */
export function sqlLabel(sql: string): string {
  const line = sql.replaceAll(/\s+/g, ' ');
  const where = line.indexOf(' WHERE ');
  return where < 0 ? line : `SELECT …${line.slice(where)}`;
}

/** `1M`, `100K`, `25K`, `512`. */
function sizeOf(rows: number): string {
  if (rows >= 1_000_000) return `${Math.floor(rows / 100_000) / 10}M`;
  return rows >= 1_000 ? `${Math.floor(rows / 100) / 10}K` : String(rows);
}

/** `82 MB`, `8.2 MB`, `820 kB`. */
export function bytesOf(bytes: number): string {
  if (bytes >= 10_000_000) return `${Math.round(bytes / 1_000_000)} MB`;
  return bytes >= 1_000_000 ? `${Math.round(bytes / 100_000) / 10} MB` : `${Math.round(bytes / 1_000)} kB`;
}

/** Simulated microseconds as people say them: `3.4 s`, `420 ms`. */
export function spanOf(us: number): string {
  return us >= 1_000_000 ? `${Math.round(us / 100_000) / 10} s` : `${Math.round(us / 1_000)} ms`;
}
