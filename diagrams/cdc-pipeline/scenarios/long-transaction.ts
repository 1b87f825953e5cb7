import { type RecordEvent, recordOf } from '../guarantees/records';
import { tables } from '../model/places';
import { type Story, seconds } from './define';
import { at, beat, ending, many, rowAtStart, rowText, thousands } from './tell';

const stocktaking = 'gift cards counted';

function isStocktaking(commit: RecordEvent): boolean {
  return commit.data.about === stocktaking;
}

export const longTransaction: Story = {
  id: 'long-transaction',
  title: 'A long transaction',
  summary:
    'Somebody leaves a transaction open: everyone overtakes it, and the log written since then cannot be recycled.',
  faults: [{ kind: 'long-transaction', target: tables, at: seconds(1.5), until: seconds(11) }],
  beats: [
    beat('opened', (event) =>
      event.type === 'send' && event.message.correlation === 'gift-card'
        ? 'A stocktaking changes one row, the gift card’s stock, and leaves its transaction open.'
        : null,
    ),
    at(
      'commit',
      'later',
      (commit) =>
        isStocktaking(commit)
          ? null
          : `Transaction ${commit.data.xid} commits: ${commit.data.about}. The stocktaking is earlier in the log and still open. Must Debezium wait for it?`,
      { question: true, after: ['opened'] },
    ),
    at(
      'published',
      'overtaken',
      ({ data }) =>
        `No: ${rowText(data.topic, data.key)} is already in Kafka. Logical decoding passes transactions on in the sequence of their commits.`,
      { answers: 'later' },
    ),
    at(
      'slot-confirmed',
      'held',
      ({ data }) =>
        Number(data.restart) < Number(data.confirmed)
          ? `confirmed_flush_lsn moves on to the last commit, but restart_lsn stays where the open transaction began. ${thousands(Number(data.retained))} bytes of WAL are kept.`
          : null,
      { after: ['opened'] },
    ),
    at(
      'slot-confirmed',
      'growing',
      ({ data }, tally) =>
        Number(data.restart) < Number(data.confirmed) && tally.retained > 2_500
          ? `Now ${thousands(tally.retained)} bytes are kept, all for one row. On a busy server, this is how a forgotten session fills a disk.`
          : null,
      { after: ['held'] },
    ),
    at('commit', 'committed', (commit, tally) =>
      isStocktaking(commit)
        ? `The stocktaking commits at last. Its change of the gift card was logged before most of the ${many(tally.changes, 'change')} around it.`
        : null,
    ),
    {
      id: 'late',
      after: ['committed'],
      watch: () => {
        let newest = 0;
        return (event) => {
          const published = recordOf(event, 'published');
          if (!published) return null;
          const lsn = Number(published.data.lsn);
          const older = lsn < newest && published.correlation === 'gift-card';
          newest = Math.max(newest, lsn);
          return older
            ? `${rowAtStart(published.data.topic, published.data.key)} arrives with a lower log position than events before it. Positions rise for each key, but not across the whole stream.`
            : null;
        };
      },
    },
    at(
      'slot-confirmed',
      'released',
      () =>
        'Nothing holds the slot back any more: restart_lsn catches up with confirmed_flush_lsn, and the log that was kept may be recycled.',
      { after: ['late'] },
    ),
    ending(
      (tally) =>
        `All is quiet. Silver is right, because it goes by key and log position: ${many(tally.applied, 'change')} applied, the latecomer among them.`,
    ),
  ],
};
