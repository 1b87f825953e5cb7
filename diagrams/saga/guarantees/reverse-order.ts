import type { Guarantee } from '@/lib/simulation';
import { ByOrder, orderRecord } from './records';

/** What each record does or undoes, by the step's place in the saga. */
const done: Readonly<Record<string, number>> = {
  reserved: 1,
  charged: 2,
  'shipment-created': 3,
  'status-set': 4,
};
const undone: Readonly<Record<string, number>> = {
  released: 1,
  refunded: 2,
  'shipment-cancelled': 3,
  'status-reset': 4,
};
const names = ['', 'reservation', 'payment', 'parcel', 'confirmation'];

export const reverseOrder: Guarantee = {
  id: 'reverse-order',
  title: 'Undone in reverse',
  statement:
    'Compensations run in reverse: no step is undone while a later one of its order still stands. Promised with idempotency keys: without them a late command comes after its undoing.',
  promised: (parameters) => parameters.flag('idempotent'),
  checker: () => {
    const standing = new ByOrder(() => new Set<number>());
    return {
      see(event) {
        const seen = orderRecord(event);
        if (!seen) return null;
        const steps = standing.of(seen.order);
        if (seen.name in done) steps.add(done[seen.name]!);
        const step = undone[seen.name];
        if (step === undefined) return null;
        steps.delete(step);
        const later = [...steps].find((other) => other > step);
        if (later === undefined) return null;
        const text = `The ${names[step]} of order ${seen.order} is undone while its ${names[later]} stands.`;
        return { verdict: 'broken', text };
      },
    };
  },
};
