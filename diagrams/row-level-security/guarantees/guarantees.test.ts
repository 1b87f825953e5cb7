import { describeFindings, record } from '../../testing/finding';
import { audited } from './audited';
import { failsClosed } from './fails-closed';

const decided = (decision: string) => record('decided', { query: 'q1', user: 'dana', decision });
const logged = record('audited', { query: 'q1', user: 'dana', decision: 'filtered' });

describeFindings([
  {
    guarantee: audited,
    says: 'The log has q1 twice, or as it never was.',
    run: [decided('filtered'), logged, logged],
  },
  { guarantee: audited, says: 'The log has q1 twice, or as it never was.', run: [logged] },
  {
    guarantee: audited,
    says: 'q1 is answered and not in the log.',
    run: [decided('filtered'), record('answered', { query: 'q1' })],
  },
  { guarantee: audited, says: 'The log lacks q1 dana filtered.', run: [decided('filtered')] },
  {
    guarantee: failsClosed,
    says: 'q1 is let through while the policy cannot be read.',
    run: [record('policy-unreadable', {}), decided('filtered')],
  },
  { guarantee: failsClosed, says: 'q1 of dana runs without a filter.', run: [decided('exempt')] },
]);
