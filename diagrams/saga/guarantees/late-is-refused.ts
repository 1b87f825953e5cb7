import type { Guarantee } from '@/lib/simulation';
import { ByOrder, orderRecord } from './records';

const steps: Readonly<Record<string, string>> = {
  reserved: 'reserve-inventory',
  released: 'reserve-inventory',
  charged: 'process-payment',
  refunded: 'process-payment',
  'shipment-created': 'create-shipping',
  'shipment-cancelled': 'create-shipping',
  'status-set': 'update-status',
  'status-reset': 'update-status',
};
const cancels = new Set(['released', 'refunded', 'shipment-cancelled', 'status-reset']);

export const lateIsRefused: Guarantee = {
  id: 'late-is-refused',
  title: 'Cancelled stays cancelled',
  statement:
    'A command that arrives after its cancellation changes nothing. Promised with idempotency keys, which services also keep of what they cancelled unseen.',
  promised: (parameters) => parameters.flag('idempotent'),
  checker: () => {
    const cancelled = new ByOrder(() => new Set<string>());
    return {
      see(event) {
        const seen = orderRecord(event);
        if (!seen) return null;
        if (seen.name === 'cancellation-noted') cancelled.of(seen.order).add(String(seen.record.data.step));
        const step = steps[seen.name];
        if (step === undefined) return null;
        if (cancels.has(seen.name)) cancelled.of(seen.order).add(step);
        else if (cancelled.of(seen.order).has(step)) {
          return {
            verdict: 'broken',
            text: `Order ${seen.order} was cancelled, and then ${step} did it after all.`,
          };
        }
        return null;
      },
    };
  },
};
