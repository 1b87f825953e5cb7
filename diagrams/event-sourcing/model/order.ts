import type { AccountCommand } from './account';
import { money } from './text';

/** What a client asks of one account. */
export interface AccountOrder {
  readonly kind: 'open' | 'deposit' | 'withdraw' | 'close';
  readonly account: string;
  readonly amount: number;
}

/** What a client asks of the bank. `ask` looks at an account as it was at a version. */
export type Order =
  | AccountOrder
  | { readonly kind: 'transfer'; readonly account: string; readonly to: string; readonly amount: number }
  | { readonly kind: 'ask'; readonly account: string; readonly version: number };

/** An order with its name and the time it is given, in microseconds. */
export type GivenOrder = Order & { readonly id: string; readonly at: number };

/** As the command panel shows it: `withdraw 900 from A001`. */
export function orderText(order: Order): string {
  switch (order.kind) {
    case 'transfer':
      return `${order.account} → ${order.to}: ${money(order.amount)}`;
    case 'ask':
      return `balance of ${order.account} at v${order.version}`;
    case 'close':
      return `close ${order.account}`;
    default:
      return `${order.kind} ${order.account}: ${money(order.amount)}`;
  }
}

/** One part of a transfer, as the command for one account. */
export function transferPart(
  order: GivenOrder & { readonly kind: 'transfer' },
  part: 'debit' | 'credit' | 'refund',
): AccountCommand {
  const kind = ({ debit: 'withdraw', credit: 'deposit', refund: 'refund' } as const)[part];
  return {
    id: `${order.id}.${part}`,
    kind,
    account: part === 'credit' ? order.to : order.account,
    amount: order.amount,
    transfer: order.id,
  };
}
