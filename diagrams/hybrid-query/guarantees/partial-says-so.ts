import type { Guarantee } from '@/lib/simulation';
import { answeredAt, type RoutedQuery, routedAt } from './records';

export const partialSaysSo: Guarantee = {
  id: 'partial-says-so',
  title: 'A partial answer says so',
  statement: 'An answer calls itself complete only if rows have arrived from every side that was asked.',
  checker: () => {
    const routed = new Map<string, RoutedQuery>();
    /** Queries of the rows that are under way, by message; and how many parts have arrived of each. */
    const underWay = new Map<number, string>();
    const arrived = new Map<string, number>();
    return {
      see(event) {
        if (event.type === 'send' && event.message.kind === 'rows') {
          underWay.set(event.message.id, event.message.correlation);
        }
        if (event.type === 'arrive') {
          const query = underWay.get(event.message);
          if (query !== undefined) arrived.set(query, (arrived.get(query) ?? 0) + 1);
        }
        const query = routedAt(event);
        if (query) routed.set(query.query, query);
        const answer = answeredAt(event);
        if (!answer) return null;
        const asked = routed.get(answer.query)?.parts.length ?? 0;
        const came = arrived.get(answer.query) ?? 0;
        if (answer.complete === (came === asked)) return null;
        const text = `${answer.query} has rows from ${came} of ${asked} sides and calls itself ${answer.complete ? 'complete' : 'partial'}.`;
        return { verdict: 'broken', text };
      },
    };
  },
};
