/** A log sequence number as PostgreSQL writes it: two hexadecimal halves of 32 bits (https://www.postgresql.org/docs/current/datatype-pg-lsn.html). */
export function lsnText(lsn: number): string {
  const high = Math.floor(lsn / 0x1_0000_0000);
  return `${high.toString(16).toUpperCase()}/${(lsn % 0x1_0000_0000).toString(16).toUpperCase()}`;
}
