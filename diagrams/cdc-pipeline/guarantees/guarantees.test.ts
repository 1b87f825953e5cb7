import { describeFindings, record } from '../../testing/finding';
import { keyOrder } from './key-order';
import { oneFate } from './one-fate';

const published = (partition: number, lsn: number) =>
  record('published', { topic: 'orders', key: '1042', op: 'u', partition, lsn });
const applied = record('applied', { table: 'orders', key: '1042', lsn: 7 });

describeFindings([
  {
    guarantee: keyOrder,
    says: 'orders 1042 is in partitions 0 and 2.',
    run: [published(0, 7), published(2, 8)],
  },
  {
    guarantee: oneFate,
    says: 'orders 1042 was applied and is now applied once more.',
    run: [applied, applied],
  },
]);
