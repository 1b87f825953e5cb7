import { describeFindings, record } from '../../testing/finding';
import { bronzeIsFaithful } from './bronze-is-faithful';
import { oneFate } from './one-fate';

const commit = record('commit', { sequence: 1, key: '1042', op: 'I', row: { amount: 10 } });
const raw = (offset: number, amount: number) =>
  record('raw', { offset, sequence: 1, key: '1042', op: 'I', row: { amount } });
const fate = (offset: number, what: string) =>
  record('fate', { offset, key: '1042', sequence: 1, fate: what, generation: 1 });

describeFindings([
  {
    guarantee: bronzeIsFaithful,
    says: 'Offset 1 comes where 0 is due.',
    run: [commit, raw(1, 10)],
  },
  {
    guarantee: bronzeIsFaithful,
    says: 'Record 0 is not what commit 1 said of order 1042.',
    run: [commit, raw(0, 11)],
  },
  { guarantee: bronzeIsFaithful, says: 'Commit 1 never reached Bronze.', run: [commit] },
  {
    guarantee: oneFate,
    says: 'Record 0 was dropped and is applied now.',
    run: [raw(0, 10), fate(0, 'dropped'), fate(0, 'applied')],
  },
  {
    guarantee: oneFate,
    says: 'Commit 1 of order 1042 is applied twice: by records 0 and 1.',
    run: [raw(0, 10), raw(1, 10), fate(0, 'applied'), fate(1, 'applied')],
  },
  { guarantee: oneFate, says: 'Record 0 has no fate.', run: [raw(0, 10)] },
]);
