import { describeFindings, record } from '../../../testing/finding';
import { nothingInvented } from './nothing-invented';

const committed = record('committed', { order: '1061', timeline: 1 });

describeFindings([
  {
    guarantee: nothingInvented,
    says: 'Order 1061 is committed, but no client wrote it.',
    run: [committed],
  },
  {
    guarantee: nothingInvented,
    says: 'Order 1061 on timeline 1 is committed twice.',
    run: [record('order-placed', { order: '1061' }), committed, committed],
  },
]);
