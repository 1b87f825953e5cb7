import type { Guarantee } from '@/lib/simulation';
import { ByOrder, orderRecord } from './records';

/** Whoever looks for a parked saga finds it in the orchestrator's table: it is not forgotten, and not counted here. */
export const paidIsShipped: Guarantee = {
  id: 'paid-is-shipped',
  title: 'Paid means shipped or refunded',
  statement:
    'In the end no order is charged without a parcel or a refund, unless its saga is parked for a person. Promised with idempotency keys: without them a late command comes after its undoing.',
  promised: (parameters) => parameters.flag('idempotent'),
  eventual: true,
  checker: () => {
    const orders = new ByOrder(() => ({ balance: 0, parcel: false, parked: false, charge: -1 }));
    return {
      see(event) {
        const seen = orderRecord(event);
        if (!seen) return null;
        const order = orders.of(seen.order);
        if (seen.name === 'charged') {
          order.balance += Number(seen.record.data.amount);
          order.charge = event.seq;
        } else if (seen.name === 'refunded') order.balance -= Number(seen.record.data.amount);
        else if (seen.name === 'shipment-created') order.parcel = true;
        else if (seen.name === 'shipment-cancelled') order.parcel = false;
        else if (seen.name === 'saga-ended') order.parked = seen.record.data.end === 'parked';
        return null;
      },
      quiet() {
        for (const [id, { balance, parcel, parked, charge }] of orders.entries()) {
          if (balance <= 0 || parcel || parked) continue;
          const text = `Order ${id} has paid €${balance} and gets neither a parcel nor its money back.`;
          return { verdict: 'broken', text, evidence: charge };
        }
        return { verdict: 'holds', text: 'Every order that has paid has its parcel or its money.' };
      },
    };
  },
};
