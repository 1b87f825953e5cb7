/** What is asked: by rank of popularity, the most popular first. */
export interface Question {
  /** `order-1041`, `store-2`. */
  readonly key: string;
  readonly sql: string;
  /** The materialized view was built for it. */
  readonly covered: boolean;
}

/** Questions of which `percent` in a hundred ask for a store's sales, which are aggregated beforehand; the others for one order. */
export function questionsOf(count: number, percent: number): Question[] {
  return Array.from({ length: count }, (_, rank) => {
    const covered = Math.floor(((rank + 1) * percent) / 100) > Math.floor((rank * percent) / 100);
    const number = covered ? rank + 1 : 1041 + rank;
    return covered
      ? { key: `store-${number}`, covered, sql: `SELECT sum(amount) FROM orders WHERE store = ${number}` }
      : { key: `order-${number}`, covered, sql: `SELECT status FROM orders WHERE id = ${number}` };
  });
}

/** What a question asks for, in panels and on messages: `order 1041`, `sales, store 2`. */
export function labelOf(key: string): string {
  const [kind, number] = key.split('-');
  return kind === 'store' ? `sales, store ${number}` : `order ${number}`;
}
