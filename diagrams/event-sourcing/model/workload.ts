import type { Random } from '@/lib/simulation';
import type { Order } from './order';

const accounts = ['A001', 'A002', 'A003'];

/** What a client might ask next; some of it has to be refused. */
export function randomOrder(random: Random): Order {
  const pick = () => accounts[random.int(0, accounts.length - 1)]!;
  const account = pick();
  const amount = 50 * random.int(1, 12);
  const dice = random.int(1, 100);
  if (dice <= 25) return { kind: 'deposit', account, amount };
  if (dice <= 55) return { kind: 'withdraw', account, amount };
  if (dice <= 80) return { kind: 'transfer', account, to: dice <= 58 ? 'A009' : pick(), amount };
  if (dice <= 90) return { kind: 'open', account, amount };
  return dice <= 95
    ? { kind: 'close', account, amount: 0 }
    : { kind: 'ask', account, version: random.int(1, 5) };
}
