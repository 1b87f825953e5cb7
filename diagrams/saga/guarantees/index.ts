import type { Guarantee } from '@/lib/simulation';
import { chargedOnce } from './charged-once';
import { everySagaEnds } from './every-saga-ends';
import { lateIsRefused } from './late-is-refused';
import { paidIsShipped } from './paid-is-shipped';
import { reverseOrder } from './reverse-order';
import { stockAddsUp } from './stock-adds-up';

/** What a saga promises. */
export const guarantees: readonly Guarantee[] = [
  everySagaEnds,
  paidIsShipped,
  chargedOnce,
  stockAddsUp,
  reverseOrder,
  lateIsRefused,
];
