import { describeFindings, record } from '../../../testing/finding';
import { discardsAreListed } from './discards-are-listed';

describeFindings([
  {
    guarantee: discardsAreListed,
    says: '9 mug should be left after the sales that stand, but 10 are shown.',
    run: [record('sold', { order: '1', item: 'mug', quantity: 1 }, 'region-a-active')],
    parameters: { stock: 10, policy: 'last-writer-wins' },
  },
]);
