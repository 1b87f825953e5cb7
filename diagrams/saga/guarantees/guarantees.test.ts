import { describeFindings, record } from '../../testing/finding';
import { everySagaEnds } from './every-saga-ends';

const began = record('saga-began', { order: '1042' });
const ended = record('saga-ended', { order: '1042' });

describeFindings([
  { guarantee: everySagaEnds, says: 'Order 1042 has ended 2 times.', run: [began, ended, ended] },
  { guarantee: everySagaEnds, says: 'Order 1042 has begun and never ended.', run: [began] },
]);
