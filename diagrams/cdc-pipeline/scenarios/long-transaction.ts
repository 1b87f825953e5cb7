import { lsnText } from '@/lib/systems/lsn';
import { type RecordEvent, recordOf } from '../guarantees/records';
import { tables } from '../model/places';
import { type Story, seconds } from './define';
import { at, beat, ending, many, thousands } from './tell';

const stocktaking = 'gift cards counted';

function isStocktaking(commit: RecordEvent): boolean {
  return commit.data.about === stocktaking;
}

export const longTransaction: Story = {
  id: 'long-transaction',
  title: 'A long transaction',
  summary:
    'Somebody leaves a transaction open: everyone overtakes it, and the log cannot be recycled behind it.',
  faults: [{ kind: 'long-transaction', target: tables, at: seconds(1.5), until: seconds(11) }],
  beats: [
    beat('opened', (event) =>
      event.type === 'send' && event.message.correlation === 'gift-card'
        ? 'A stocktaking changes one row, the gift cards, and leaves its transaction open.'
        : null,
    ),
    at(
      'commit',
      'later',
      (commit) =>
        isStocktaking(commit)
          ? null
          : `Transaction ${commit.data.xid} commits: ${commit.data.about}. The stocktaking has been in the log for longer, and is still open. Must Debezium wait for it?`,
      { question: true, after: ['opened'] },
    ),
    at(
      'published',
      'overtaken',
      ({ data }) =>
        `No: ${data.topic} ${data.key} is in Kafka already. Logical decoding hands out transactions in the order of their commits.`,
      { answers: 'later' },
    ),
    at(
      'slot-confirmed',
      'held',
      ({ data }) =>
        Number(data.restart) < Number(data.confirmed)
          ? `The slot confirms ${lsnText(Number(data.confirmed))}, but restart_lsn stays at ${lsnText(Number(data.restart))}, where the open transaction began. ${thousands(Number(data.retained))} bytes are kept.`
          : null,
      { after: ['opened'] },
    ),
    at(
      'slot-confirmed',
      'growing',
      ({ data }, tally) =>
        Number(data.restart) < Number(data.confirmed) && tally.retained > 2_500
          ? `Now ${thousands(tally.retained)} bytes, all for one row. On a busy server this is how a forgotten session fills a disk.`
          : null,
      { after: ['held'] },
    ),
    at('commit', 'committed', (commit, tally) =>
      isStocktaking(commit)
        ? `The stocktaking commits at last. Its record lies at ${lsnText(Number(commit.data.first))}: older than most of the ${many(tally.changes, 'change')} around it.`
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
            ? `${published.data.topic} ${published.data.key} arrives with position ${lsnText(lsn)}, after ${lsnText(newest)}. Positions rise per key and per commit, not over the whole stream.`
            : null;
        };
      },
    },
    at(
      'slot-confirmed',
      'released',
      ({ data }, tally) =>
        `Nothing holds the slot any more: restart_lsn jumps to ${lsnText(Number(data.restart))} and ${thousands(tally.mostRetained)} bytes shrink to ${thousands(Number(data.retained))}.`,
      { after: ['late'] },
    ),
    ending(
      (tally) =>
        `Quiet. Silver is right, for it goes by key and position: ${many(tally.applied, 'change')} in order, the latecomer among them.`,
    ),
  ],
};
