import { describeFindings, type MadeUp, record } from '../../testing/finding';
import { allTold } from './all-told';
import { freshOrMarked } from './fresh-or-marked';

const asked = record('asked', { query: 'q1' });
const answered = record('answered', { query: 'q1' });
const reply = (asOf: number, stale: boolean): MadeUp =>
  ({
    type: 'send',
    edge: 'e',
    backwards: true,
    message: {
      id: 1,
      kind: 'reply',
      label: '',
      payload: { key: 'sales', asOf, stale },
      bytes: 1,
      count: 1,
      correlation: 'q1',
    },
  }) as MadeUp;
const parameters = { ttl: 5, refresh: 1, timeout: 500, serveStale: false };

describeFindings([
  { guarantee: allTold, says: 'q1 is told twice.', run: [asked, answered, answered] },
  { guarantee: allTold, says: 'q1 still waits.', run: [asked] },
  {
    guarantee: freshOrMarked,
    says: 'A stale answer for sales is given, and none is allowed.',
    run: [reply(0, true)],
    parameters,
  },
  {
    guarantee: freshOrMarked,
    says: 'The answer for sales is 7 s old and not marked; 6.5 s are the most.',
    run: [reply(-7_000_000, false)],
    parameters,
  },
]);
