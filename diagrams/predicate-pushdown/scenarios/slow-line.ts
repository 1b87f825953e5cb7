import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord } from '../../watch';
import { wire } from '../model/network';
import { bytesOf } from '../model/numbers';
import { atTotals, theEnd, withPushdown } from './base';

export const slowLine: Scenario = {
  ...withPushdown,
  id: 'slow-line',
  title: 'The line is slow',
  summary: 'The network falls to a tenth of its speed. What hurts depends on what has to cross it.',
  faults: [{ kind: 'slow', target: wire, at: 90_000, until: 1_500_000 }],
  beats: [
    atRecord(
      'asked',
      'query-asked',
      () => 'The condition will travel again. This time the network has a bad moment.',
    ),
    atRecord(
      'began',
      'scan-began',
      () =>
        'PostgreSQL reads faster than the line can carry: most of the time a batch waits for the one before it.',
    ),
    atFault(
      'slow',
      'begin',
      'The line falls to a tenth of its speed. PostgreSQL could read on, but nobody takes its rows.',
    ),
    atTotals(
      'guess',
      (totals) =>
        totals.batches >= 1
          ? `One batch has arrived. Without pushdown every row of the table would have to pass. What would this line make of that?`
          : null,
      { question: true },
    ),
    {
      id: 'backpressure',
      answers: 'guess',
      watch: () => {
        let batches = 0;
        return (event) =>
          event.type === 'send' && event.message.kind === 'rows' && event.edge === wire && ++batches === 3
            ? `Ten times the wait. ${bytesOf(event.message.bytes)} take most of a second here, and the filter decides how many such batches there are.`
            : null;
      },
    },
    atFault('heals', 'heal', 'The line is itself again.'),
    theEnd(
      ({ answer, time }) =>
        `${answer} rows after ${time}; nothing else had to pass. The slower the line, the more a pushed filter is worth.`,
    ),
  ],
};
