import { atRecord, counted } from '../../watch';
import { atTally, rowsOf, shopScenario, theEnd } from './base';

export const savedAndGone = shopScenario({
  id: 'saved-and-gone',
  title: 'Saved, but not there',
  summary: 'Ana orders, looks at once, sees nothing, and orders again. Nothing has failed.',
  faults: [],
  defaults: { syncEvery: 900 },
  script: [
    [1_000, 'ana', { kind: 'place', lines: [{ item: 'lamp', quantity: 2 }] }],
    [1_300, 'ana', { kind: 'again' }],
    [2_300, 'ana', { kind: 'read' }],
    [2_700, 'ana', { kind: 'cancel', which: 'first' }],
  ],
  beats: [
    atRecord('command', 'command-given', () => {
      return 'Ana orders two lamps. She presses the button once.';
    }),
    atRecord('heard', 'acknowledged', ({ data }) => {
      return `“Thank you for order ${data.order}.” It is committed as version ${data.version}: nothing can take it away.`;
    }),
    atRecord(
      'asked',
      'asked',
      () => 'A moment later her page loads and asks for her orders. What does she see?',
      { question: true },
    ),
    atTally(
      'stale',
      'answered',
      ({ written, shown }, record) =>
        record.data.stale === true
          ? `${rowsOf(record) === 0 ? 'No order at all' : 'Not her order'}. The answer was quick and correct as of version ${shown}, but her order is version ${written}. No component has failed.`
          : null,
      { answers: 'asked' },
    ),
    atTally(
      'fresh',
      'answered',
      (_, record) =>
        record.data.stale === false
          ? `Her order, as of version ${record.data.version}. It took longer than usual, because the query made sure.`
          : null,
      { answers: 'asked' },
    ),
    atTally(
      'again',
      'command-given',
      ({ orders }) =>
        orders === 1 ? 'She thinks the order was lost and presses the button again. Who would not?' : null,
      { after: ['stale'] },
    ),
    atTally('twice', 'applied', ({ orders, written }, { data }) =>
      orders === 2 && data.version === written
        ? 'The sync has run. Now the read model shows both orders: four lamps for somebody who wanted two.'
        : null,
    ),
    atTally('sees', 'answered', (_, record) =>
      rowsOf(record) === 2
        ? 'Now Ana sees both. The delay was less than a second; sorting it out will take a phone call.'
        : null,
    ),
    atTally(
      'once-more',
      'answered',
      (_, { data }) =>
        data.stale === true
          ? 'She cancels 1041 and looks at once, and the read model still has it as placed. The same problem again.'
          : null,
      { after: ['sees'] },
    ),
    theEnd(({ orders, stale, answered }) =>
      stale > 0
        ? `${stale} of ${answered} answers were older than the reader’s own last write, and ${orders} orders were placed where one was wanted. That is life without read-your-writes.`
        : `${counted(orders, 'order')}, as wanted, and none of the ${answered} answers was older than the reader’s own last write.`,
    ),
  ],
});
