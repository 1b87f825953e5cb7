import { atRecord, counted } from '../../watch';
import { atTally, rowsOf, shopScenario, theEnd } from './base';

export const twoShapes = shopScenario({
  id: 'two-shapes',
  title: 'One side writes, the other answers',
  summary:
    'An order is several rows on the write side and one row on the read side. Each side has the shape of its work.',
  faults: [],
  defaults: { readAfter: 800 },
  script: [
    [
      300,
      'ana',
      {
        kind: 'place',
        lines: [
          { item: 'mug', quantity: 2 },
          { item: 'lamp', quantity: 1 },
        ],
      },
    ],
    [700, 'ana', { kind: 'place', lines: [{ item: 'rug', quantity: 1 }] }],
    [1_900, 'bo', { kind: 'place', lines: [{ item: 'rug', quantity: 9 }] }],
    [2_500, 'ana', { kind: 'rename', name: 'Anne' }],
  ],
  beats: [
    atRecord('command', 'command-given', () => {
      return 'Ana orders two mugs and a lamp. That is a command: it says what she wants, and it goes to the write side.';
    }),
    atRecord('committed', 'committed', ({ data }) =>
      data.version === 2
        ? `Checked against the stock and committed as version 2: ${Array.isArray(data.changes) ? data.changes.length : 0} rows in three tables, in one transaction. Each fact stands once.`
        : null,
    ),
    atRecord('heard', 'acknowledged', () => {
      return 'Ana gets her confirmation. The read side does not know of the order yet, and nobody waited for it.';
    }),
    {
      id: 'sync',
      after: ['heard'],
      watch: () => (event) =>
        event.type === 'send' && event.message.kind === 'batch'
          ? `The sync carries whole transactions, in commit order: ${counted(event.message.count, 'changed row')} in one delivery.`
          : null,
    },
    atRecord('applied', 'applied', ({ data }) =>
      Number(data.version) >= 2
        ? 'On the read side it becomes one row: order, name, goods, total and status together. The join is done once, before anybody asks.'
        : null,
    ),
    atTally('answer', 'answered', (_, record) =>
      rowsOf(record) > 0
        ? `“My orders?” goes to the read side and is one look-up in one table: ${counted(rowsOf(record), 'row')}, no join, no lock, and the write side is left alone.`
        : null,
    ),
    atRecord('refused', 'refused', ({ data }) => {
      return `Bo’s order is refused: ${data.reason}. The write side has changed nothing, so the read side never hears of it.`;
    }),
    atRecord(
      'rename',
      'committed',
      ({ data }) =>
        Array.isArray(data.changes) && data.changes.length === 1
          ? 'Ana is now called Anne: one row changes on the write side. How many order rows have to change on the read side?'
          : null,
      { question: true },
    ),
    atTally(
      'renamed',
      'applied',
      ({ orders }) =>
        `${orders}, one for each of her orders: her name was copied into all of them. Copies make reading cheap, and somebody has to keep them right.`,
      { answers: 'rename' },
    ),
    theEnd(
      ({ orders, answered, refused }) =>
        `${counted(orders, 'order')}, ${counted(refused, 'refusal')}, ${counted(answered, 'answer')}. Two databases, two shapes, and a delay between them that nobody has noticed so far.`,
    ),
  ],
});
