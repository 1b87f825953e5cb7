import type { Scenario } from '@/lib/simulation';
import type { Change } from '@/lib/trace';
import { atFault, atFold, atRecord, counted } from '../../watch';
import { cache, source } from '../model/nodes';
import { asking, atRecordInFault, base, theEnd, withDefaults } from './base';
import { Totals } from './totals';
import { span, subject, subjectFirst } from './words';

/** How many queries PostgreSQL's panel lists as running or waiting. */
function queued(changes: readonly Change[]): number {
  const queue = changes.find((change) => change.op === 'text' && change.field === 'queue');
  return queue?.op === 'text' ? (queue.text.match(/q\d+/g) ?? []).length : 0;
}

export const stampede: Scenario = {
  ...base,
  id: 'stampede',
  title: 'Stampede',
  defaultSeed: 96,
  summary:
    'The cache is flushed while many users ask for the same thing. Switch single-flight on and run it again.',
  parameters: withDefaults({
    singleFlight: false,
    together: 10,
    questions: 1,
    covered: 0,
    rounds: 5,
    interval: 3_000,
    change: 4_000,
    ttl: 30,
    warm: true,
  }),
  faults: [{ kind: 'flush', target: cache, at: 4_000_000, until: null }],
  beats: [
    atRecord('asked', 'asked', ({ data }) => {
      return `On the minute, every open dashboard asks for ${subject(data.key)} at once.`;
    }),
    atRecord('hit', 'hit', () => 'All of them are answered from memory. PostgreSQL has nothing to do.'),
    atFault(
      'flushed',
      'begin',
      'The cache is restarted and has forgotten everything. Nobody has noticed so far.',
      { about: { targets: [cache] } },
    ),
    atRecordInFault(
      'again',
      'miss',
      ({ data }) =>
        `They ask for ${subject(data.key)} again, and the cache is empty. How many queries will PostgreSQL get?`,
      { question: true, about: asking },
    ),
    atFold(
      'all',
      () => ({ totals: new Totals(), begun: false }),
      (state, event) => {
        const { totals } = state;
        totals.see(event);
        if (event.type === 'fault') state.begun = true;
        if (!state.begun || event.type !== 'change' || event.node !== source) return null;
        const { joined, missed } = totals;
        return joined === 0 && missed > 1 && queued(event.changes) === missed
          ? `One for each user: the same query ${missed} times. Those for which there is no connection wait in line.`
          : null;
      },
      { answers: 'again', about: { targets: [cache, source], keys: [] } },
    ),
    atRecordInFault(
      'one',
      'query-ran',
      (_, { joined }) =>
        joined > 0 ? `One. The other ${joined} found it under way, and wait for its answer.` : null,
      { answers: 'again', about: { targets: [cache, source] } },
    ),
    atRecordInFault(
      'first-back',
      'answered',
      ({ data }) =>
        Number(data.took) > 100_000
          ? `The first is answered after ${span(data.took)}: “${data.value}”. The cache has it now, for all who come later.`
          : null,
      { about: asking },
    ),
    atFold(
      'last-back',
      () => ({ waiting: new Set<string>(), slow: 0 }),
      (state, event) => {
        if (event.type !== 'record') return null;
        const query = String(event.data.query);
        if (event.name === 'asked') state.waiting.add(query);
        if (event.name !== 'answered') return null;
        state.waiting.delete(query);
        if (Number(event.data.took) > 100_000) state.slow++;
        return state.slow > 1 && state.waiting.size === 0
          ? `The last of them waited ${span(event.data.took)}, for the answer the first one had got.`
          : null;
      },
      { after: ['first-back'] },
    ),
    atRecordInFault(
      'warm',
      'hit',
      ({ data }) => {
        return `${subjectFirst(data.key)} is asked for again and is in the cache: all is calm until the next flush.`;
      },
      { after: ['last-back'] },
    ),
    theEnd(({ answered, ran, slowest, joined }) =>
      joined > 0
        ? `${answered} answers and ${counted(ran, 'query', 'queries')} at PostgreSQL, while ${joined} waited for what another had asked. The slowest took ${span(slowest)}.`
        : `${answered} answers and ${counted(ran, 'query', 'queries')} at PostgreSQL, all but one of them in vain. The slowest took ${span(slowest)}; with single-flight nobody would have waited in line.`,
    ),
  ],
};
