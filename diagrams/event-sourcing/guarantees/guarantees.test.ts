import type { Json } from '@/lib/trace';
import { describeFindings, type MadeUp, record } from '../../testing/finding';
import { appendOnly } from './append-only';
import { transfersSettle } from './transfers-settle';
import { viewsFollow } from './views-follow';

const stored = (position: number, version: number, data: { [key: string]: Json } = {}) =>
  record('appended', {
    id: `e${position}`,
    type: 'MoneyDeposited',
    stream: 'A001',
    version,
    position,
    data: { amount: 50, ...data },
  });
const listed = (op: 'put' | 'drop'): MadeUp =>
  ({
    type: 'change',
    node: 'event-store-source-of-truth',
    changes: [
      op === 'put'
        ? { op, field: 'events', row: { key: '1', cells: {} } }
        : { op, field: 'events', key: '1' },
    ],
  }) as MadeUp;
const projected = (position: number, balance: number) =>
  record('projected', { view: 'Balance', position, state: { A001: balance } });

describeFindings([
  {
    guarantee: appendOnly,
    says: 'The list of events is changed by “put 1”.',
    run: [listed('put'), listed('put')],
  },
  {
    guarantee: appendOnly,
    says: 'The list of events is changed by “drop ”.',
    run: [listed('put'), listed('drop')],
  },
  {
    guarantee: appendOnly,
    says: 'An event takes position 3 where 2 has to come.',
    run: [stored(1, 1), stored(3, 2)],
  },
  {
    guarantee: transfersSettle,
    says: 'Transfer t1 has made 50 out of nothing.',
    run: [stored(1, 1, { transfer: 't1' })],
  },
  {
    guarantee: viewsFollow,
    says: 'Balance has read 1 events and does not show what they say.',
    run: [stored(1, 1), projected(1, 51)],
  },
  {
    guarantee: viewsFollow,
    says: 'Balance has come to rest at event 1 of 2 with other rows than they say.',
    run: [stored(1, 1), projected(1, 50), stored(2, 2)],
  },
]);
