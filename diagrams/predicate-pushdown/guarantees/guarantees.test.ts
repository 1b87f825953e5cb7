import { describeFindings, record } from '../../testing/finding';
import { everyQueryEnds } from './every-query-ends';

const asked = record('query-asked', {});
const over = record('query-over', {});

describeFindings([
  { guarantee: everyQueryEnds, says: 'The analyst is answered twice.', run: [asked, over, over] },
  { guarantee: everyQueryEnds, says: 'The analyst still waits.', run: [asked] },
]);
