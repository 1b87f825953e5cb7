import { describeFindings, type MadeUp, record } from '../../testing/finding';
import { rulesHold } from './rules-hold';
import { wholePrefix } from './whole-prefix';

const ana = { table: 'customers', key: 'ana', after: { name: 'Ana' } };
const order = { table: 'orders', key: '1', after: { customer: 'ana', status: 'new' } };
const line = { table: 'lines', key: '1-1', after: { order: '1', item: 'mug', quantity: 2, price: 10 } };
const committed = (...changes: { table: string; key: string; after: Record<string, string | number> }[]) =>
  record('committed', { changes });
const applied = (orders: object, revenue: object): MadeUp =>
  record('applied', { version: 1, state: JSON.parse(JSON.stringify({ orders, revenue })) });
const shown = { name: 'Ana', goods: '2 mugs', total: 20, status: 'new' };

describeFindings([
  {
    guarantee: rulesHold,
    says: 'At version 1 order 1 belongs to ana, who does not exist.',
    run: [committed(order)],
  },
  {
    guarantee: rulesHold,
    says: 'At version 1 line 1-1 belongs to no order.',
    run: [committed(ana, line)],
  },
  {
    guarantee: wholePrefix,
    says: 'At version 1 there are 1 orders, and the read model shows 0.',
    run: [committed(ana, order, line), applied({}, { ana: 20 })],
  },
  {
    guarantee: wholePrefix,
    says: 'ana has bought for €20 at version 1, and the read model says €30.',
    run: [committed(ana, order, line), applied({ 1: shown }, { ana: 30 })],
  },
]);
