import type { ParameterValues, Scenario } from '@/lib/simulation';
import { about, atFault, atRecord } from '../../watch';
import { wire } from '../model/network';
import { rowsOf } from '../model/numbers';
import { at, atTotals, theEnd, withPushdown } from './base';

/** How much of the condition will be evaluated in PostgreSQL. */
function pushed(parameters: ParameterValues): string {
  switch (parameters.choice('predicate')) {
    case 'pushable':
      return 'The condition will be pushed down again.';
    case 'partly':
      return 'A part of the condition will be pushed down.';
    default:
      return 'No part of this condition can be pushed down.';
  }
}

export const slowLine: Scenario = {
  ...withPushdown,
  id: 'slow-line',
  title: 'The network is slow',
  summary: 'The network falls to a tenth of its speed. What hurts depends on what has to cross it.',
  faults: [{ kind: 'slow', target: wire, at: 90_000, until: 1_500_000 }],
  beats: [
    atRecord(
      'asked',
      'query-asked',
      (_, parameters) => `${pushed(parameters)} This time the network has a bad moment.`,
      { about: at.asking },
    ),
    atRecord(
      'began',
      'scan-began',
      () =>
        'PostgreSQL reads faster than the network can carry: most of the time a batch waits for the one before it.',
      { about: at.reading },
    ),
    atFault(
      'slow',
      'begin',
      'The network drops to a tenth of its bandwidth. PostgreSQL could read on, but nobody takes its rows.',
      { about: at.sending },
    ),
    atTotals(
      'guess',
      (totals) =>
        totals.batches >= 1
          ? 'One batch has arrived. Without pushdown every row of the table would have to pass. What would this network make of that?'
          : null,
      { question: true, about: at.taking },
    ),
    {
      id: 'backpressure',
      answers: 'guess',
      watch: () => {
        let batches = 0;
        return (event) =>
          event.type === 'send' && event.message.kind === 'rows' && event.edge === wire && ++batches === 3
            ? about(
                `Ten times the wait. A batch of ${rowsOf(event.message.count)} takes most of a second here, and the filter decides how many such batches there are.`,
                at.sending.targets,
              )
            : null;
      },
    },
    atFault('heals', 'heal', 'The connection is back to full speed.', { about: at.sending }),
    theEnd(
      ({ answer, travelled, time }) =>
        `${answer} rows after ${time}, ${answer === travelled ? 'and nothing else had to pass' : `for which ${travelled} had to pass`}. The slower the network, the more a pushed-down filter is worth.`,
    ),
  ],
};
