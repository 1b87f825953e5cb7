import { atRecord } from '../../watch';
import { atTally, rowsOf, shopScenario, theEnd } from './base';

export const savedAndGone = shopScenario({
  id: 'saved-and-gone',
  title: 'Saved, and not there',
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
      return 'Ana orders two lamps and presses the button once.';
    }),
    atRecord('heard', 'acknowledged', ({ data }) => {
      return `“Thank you for order ${data.order}.” It is committed as version ${data.version}: nothing can take it away.`;
    }),
    atRecord(
      'asked',
      'asked',
      () => 'The page loads a moment later and asks for her orders. What does she see?',
      { question: true },
    ),
    atTally(
      'stale',
      'answered',
      ({ written, shown }, record) =>
        record.data.stale === true
          ? `${rowsOf(record) === 0 ? 'No order at all' : 'Not her order'}. The answer is quick, correct as of version ${shown}, and her order is version ${written}. No component has failed.`
          : null,
      { answers: 'asked' },
    ),
    atTally(
      'fresh',
      'answered',
      (_, record) =>
        record.data.stale === false
          ? `Her order, as of version ${record.data.version}. It took longer than usual: somebody made sure.`
          : null,
      { answers: 'asked' },
    ),
    atTally(
      'again',
      'command-given',
      ({ orders }) =>
        orders === 1 ? 'She thinks that it was lost and presses the button again. Who would not?' : null,
      { after: ['stale'] },
    ),
    atTally('twice', 'applied', ({ orders, written }, { data }) =>
      orders === 2 && data.version === written
        ? 'The sync has come round. Now the read model shows both: four lamps for somebody who wanted two.'
        : null,
    ),
    atTally('sees', 'answered', (_, record) =>
      rowsOf(record) === 2
        ? 'And now Ana sees them. The delay was less than a second; the surprise will take a phone call.'
        : null,
    ),
    atTally(
      'once-more',
      'answered',
      (_, { data }) =>
        data.stale === true
          ? 'She cancels one, looks at once, and the page shows it as placed. The same thing, once more.'
          : null,
      { after: ['sees'] },
    ),
    theEnd(({ orders, stale, answered }) =>
      stale > 0
        ? `${stale} of ${answered} answers were older than what their reader had just done, and ${orders} orders were placed for one wish. That is read-your-writes switched off.`
        : `${orders} order for one wish, and none of ${answered} answers was older than what its reader had done.`,
    ),
  ],
});
