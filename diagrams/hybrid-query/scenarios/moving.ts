import { atFold, atRecord } from '../../watch';
import { analyzer, cold, hot } from '../model/places';
import { at, atQuery, hybridScenario, isWhole, rowsIn, theEnd } from './base';

export const moving = hybridScenario({
  id: 'moving',
  title: 'The seam moves under a query',
  summary: 'Jun 6 grows cold and is moved while a query is under way that has to count it.',
  faults: [{ kind: 'slow', target: hot, at: 600_000, until: 3_400_000 }],
  story: {
    script: [
      [500, { do: 'age' }],
      [800, { do: 'ask', from: 5, to: 8 }],
      [1_300, { do: 'ask', from: 5, to: 6 }],
      [6_000, { do: 'ask', from: 5, to: 8 }],
    ],
  },
  beats: [
    atRecord(
      'start',
      'baseline',
      ({ data }) => {
        return data.pins !== true
          ? 'Jun 6 is old enough for Delta. It is copied and deleted, and queries meanwhile ask both sides.'
          : 'Jun 6 is old enough for Delta. No transaction covers PostgreSQL and Delta, so it moves in steps: copy, advance the watermark, wait, delete.';
      },
      at([hot, cold], 'Jun 6'),
    ),
    atQuery('Q1', 'routed', 'pinned', ({ before, pins }) => {
      return pins !== true
        ? 'Q1 asks both sides for all of Jun 5 to 8. PostgreSQL has no free connection; Q1 waits.'
        : `Q1 pins the watermark as it is, Jun ${before}: whatever happens meanwhile, it will look for Jun 6 in PostgreSQL. PostgreSQL has no free connection; Q1 waits.`;
    }),
    atRecord(
      'copied',
      'merged',
      ({ data }) => {
        return `Delta version ${data.version} has the rows of Jun 6. From now on they are on both sides.`;
      },
      at([hot, cold], 'Jun 6'),
    ),
    atRecord(
      'advanced',
      'advanced',
      ({ data }) => {
        return `The watermark is Jun ${data.before} from now on. Q1 keeps the old one.`;
      },
      at([analyzer], 'Q1'),
    ),
    atQuery('Q2', 'routed', 'new', ({ pins }) => {
      return pins === true
        ? 'Q2 begins after that: it reads Jun 6 from Delta only. Two queries at once, two watermarks.'
        : 'Q2 begins while Q1 still waits, and asks both sides, too.';
    }),
    atQuery(
      'Q2',
      'answered',
      'too-early',
      ({ pins }) =>
        pins === true ? 'Every new query finds Jun 6 in Delta. May PostgreSQL delete its copy?' : null,
      { question: true, after: ['new'], ...at([hot, cold], 'Jun 6') },
    ),
    atFold(
      'not-yet',
      () => ({ deleted: false }),
      (state, event) => {
        if (event.type !== 'record') return null;
        if (event.name === 'deleted') state.deleted = true;
        const { query, side, rows } = event.data;
        if (event.name !== 'read' || query !== 'Q1' || side !== 'hot') return null;
        return state.deleted
          ? `It has done so already. Q1 comes for its rows only now, and finds ${rows}: Jun 6 is gone.`
          : `Not yet: here comes Q1 for its rows of Jun 6 to 8. Had Jun 6 been deleted, some would be missing.`;
      },
      { answers: 'too-early', ...at([hot], 'Jun 6', 'Jun 7', 'Jun 8') },
    ),
    atQuery('Q1', 'answered', 'complete', (data) =>
      isWhole(data)
        ? `Q1 has ${rowsIn(data)} rows, Jun 6 among them, once.`
        : `Q1 has ${rowsIn(data)} of ${data.due} rows.`,
    ),
    atRecord(
      'deleted',
      'deleted',
      () =>
        'The longest query that could have pinned the old watermark is over. Only now are the rows deleted from PostgreSQL.',
      { after: ['complete'], ...at([hot, cold], 'Jun 6') },
    ),
    atQuery(
      'Q3',
      'routed',
      'later',
      () => 'Q3 asks for the same days as Q1. Jun 6 comes from the other side now.',
    ),
    theEnd((right) =>
      right
        ? 'The same range during and after the move, and the same rows each time. The price is a day that is stored twice for some seconds.'
        : 'Without the protocol the answers depend on who reads first. The same questions, and not the same rows.',
    ),
  ],
});
