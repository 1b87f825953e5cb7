/** Microseconds as seconds with one decimal, such as `12.0 s`. */
export function secondsOf(us: number): string {
  const tenths = Math.round(us / 100_000);
  return `${Math.floor(tenths / 10)}.${tenths % 10} s`;
}

/** `€8,412` */
export function euros(amount: number): string {
  const digits = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '−' : ''}€${digits}`;
}
