import type { Guarantee } from '@/lib/simulation';
import { Committed } from './committed';

export const rulesHold: Guarantee = {
  id: 'rules-hold',
  title: 'The write side keeps its rules',
  statement:
    'After every commit no stock is below zero, each order belongs to a customer and each line to an order.',
  checker: () => {
    const committed = new Committed();
    return {
      see(event) {
        if (!committed.see(event)) return null;
        const at = `At version ${committed.version}`;
        for (const [item, { left }] of committed.table('stock')) {
          if (Number(left) < 0) return { verdict: 'broken', text: `${at} there are ${left} ${item}.` };
        }
        const customers = committed.table('customers');
        const orders = committed.table('orders');
        for (const [id, { customer }] of orders) {
          if (customers.has(String(customer))) continue;
          return { verdict: 'broken', text: `${at} order ${id} belongs to ${customer}, who does not exist.` };
        }
        for (const [id, { order }] of committed.table('lines')) {
          if (orders.has(String(order))) continue;
          return { verdict: 'broken', text: `${at} line ${id} belongs to no order.` };
        }
        return null;
      },
    };
  },
};
