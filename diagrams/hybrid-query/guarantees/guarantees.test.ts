import { describeFindings, record } from '../../testing/finding';
import { exactlyOnce } from './exactly-once';
import { pinsRespected } from './pins-respected';

const placed = record('placed', { id: 7, day: 3, amount: 10, revision: 1 });
const routed = record('routed', { query: 'q1', from: 1, to: 5, before: 1, parts: [] });

describeFindings([
  {
    guarantee: exactlyOnce,
    says: 'q1 counts 1 orders twice, 7 among them.',
    run: [placed, routed, record('answered', { query: 'q1', ids: [7, 7], complete: true })],
  },
  {
    guarantee: exactlyOnce,
    says: 'q1 misses 1 orders, 7 among them, and calls itself complete.',
    run: [placed, routed, record('answered', { query: 'q1', ids: [], complete: true })],
  },
  {
    guarantee: pinsRespected,
    says: 'The watermark passes order 7, which Delta does not have.',
    run: [placed, record('advanced', { before: 4 })],
  },
]);
