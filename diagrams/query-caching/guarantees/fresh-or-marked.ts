import type { Guarantee } from '@/lib/simulation';

/** Judged by what the cache sends to the application: what an answer says of itself, and when it left. */
export const freshOrMarked: Guarantee = {
  id: 'fresh-or-marked',
  title: 'No old answer without a mark',
  statement:
    'No answer leaves the cache that is older than time to live, refresh interval and fetch timeout together, unless stale answers are allowed and it is marked as one.',
  checker: ({ parameters }) => {
    const bound =
      parameters.number('ttl') * 1_000_000 +
      parameters.number('refresh') * 1_000_000 +
      parameters.number('timeout') * 1_000;
    const allowed = parameters.flag('serveStale');
    return {
      see(event) {
        if (event.type !== 'send' || event.message.kind !== 'reply') return null;
        const { key, asOf, stale } = event.message.payload as { key: string; asOf: number; stale: boolean };
        const age = event.t - asOf;
        if (stale && !allowed) {
          return { verdict: 'broken', text: `A stale answer for ${key} is given, and none is allowed.` };
        }
        if (stale || age <= bound) return null;
        const text = `The answer for ${key} is ${age / 1_000_000} s old and not marked; ${bound / 1_000_000} s are the most.`;
        return { verdict: 'broken', text };
      },
    };
  },
};
