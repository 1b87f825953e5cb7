import type { Scenario } from '@/lib/simulation';
import { atFault, atFold, atRecord, counted } from '../../watch';
import { cache } from '../model/nodes';
import { atRecordInFault, base, theEnd, withDefaults } from './base';
import { span, subject, subjectFirst } from './words';

export const stampede: Scenario = {
  ...base,
  id: 'stampede',
  title: 'Stampede',
  defaultSeed: 96,
  summary: 'The cache is flushed while many ask the same. Switch single-flight on and run it again.',
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
      return `A full minute: every open dashboard asks for ${subject(data.key)} in the same instant.`;
    }),
    atRecord('hit', 'hit', () => 'All of them are answered from memory. PostgreSQL has nothing to do.'),
    atFault(
      'flushed',
      'begin',
      'The cache is restarted and has forgotten everything. Nobody has noticed so far.',
    ),
    atRecordInFault(
      'again',
      'miss',
      ({ data }) =>
        `They ask again, for ${subject(data.key)}, and the cache is empty. How many queries will PostgreSQL get?`,
      { question: true },
    ),
    atRecordInFault(
      'all',
      'query-ran',
      (_, { joined, ran, missed }) =>
        joined === 0 && ran >= 3
          ? `One for everybody who asks: ${missed} times the same query. Those beyond its connections wait in line.`
          : null,
      { answers: 'again' },
    ),
    atRecordInFault(
      'one',
      'query-ran',
      (_, { joined }) =>
        joined > 0
          ? `One. The other ${joined} found it under way, and wait for that one to come back.`
          : null,
      { answers: 'again' },
    ),
    atRecordInFault('first-back', 'answered', ({ data }) =>
      Number(data.took) > 100_000
        ? `The first is told after ${span(data.took)}: “${data.value}”. The cache has it now, for all who come later.`
        : null,
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
          ? `The last of them waited ${span(event.data.took)}, for the answer that the first one got.`
          : null;
      },
      { after: ['first-back'] },
    ),
    atRecordInFault(
      'warm',
      'hit',
      ({ data }) => {
        return `${subjectFirst(data.key)} is asked for again and is in the cache: calm returns, until the next flush.`;
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
