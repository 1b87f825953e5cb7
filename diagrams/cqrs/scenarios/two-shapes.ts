import { atRecord, counted } from '../../watch';
import { atTally, rowsOf, shopScenario, theEnd } from './base';

export const twoShapes = shopScenario({
  id: 'two-shapes',
  title: 'One writes, the other answers',
  summary: 'An order is five rows on the left and one on the right. Each side has the shape of its work.',
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
      return 'Ana orders two mugs and a lamp. That is a command: it says what she wants, and it goes down the left side.';
    }),
    atRecord('committed', 'committed', ({ data }) =>
      data.version === 2
        ? `Checked against the stock and committed as version 2: ${Array.isArray(data.changes) ? data.changes.length : 0} rows in three tables, in one transaction. Each fact stands once.`
        : null,
    ),
    atRecord('heard', 'acknowledged', () => {
      return 'Ana hears that it is done. The right side does not know of it yet, and nobody waited for it.';
    }),
    {
      id: 'sync',
      after: ['heard'],
      watch: () => (event) =>
        event.type === 'send' && event.message.kind === 'batch'
          ? `The sync carries whole transactions, in the order of their commits: ${counted(event.message.count, 'changed row')} on one way.`
          : null,
    },
    atRecord('applied', 'applied', ({ data }) =>
      Number(data.version) >= 2
        ? 'On the right it becomes one row: order, name, goods and total side by side. The join has been done once, before anybody asks.'
        : null,
    ),
    atTally('answer', 'answered', (_, record) =>
      rowsOf(record) > 0
        ? `“My orders?” goes down the right side and is one look into one table: ${counted(rowsOf(record), 'row')}, no join, no lock, no word to the left.`
        : null,
    ),
    atRecord('refused', 'refused', ({ data }) => {
      return `Bo wants nine rugs: ${data.reason}. Refused on the left, so nothing is carried and the right never hears of it.`;
    }),
    atRecord(
      'rename',
      'committed',
      ({ data }) =>
        Array.isArray(data.changes) && data.changes.length === 1
          ? 'Ana is called Anne now: one row changes on the left. How many have to change on the right?'
          : null,
      { question: true },
    ),
    atTally(
      'renamed',
      'applied',
      ({ orders }) =>
        `Each of her ${orders} orders: the name was copied into all of them. Copies make reading cheap, and somebody has to keep them right.`,
      { answers: 'rename' },
    ),
    theEnd(
      ({ orders, answered, refused }) =>
        `${orders} orders, ${counted(refused, 'refusal')}, ${answered} answers. Two databases, two shapes, and a delay between them that nobody has noticed so far.`,
    ),
  ],
});
