import type { Guarantee } from '@/lib/simulation';

export const oneFetch: Guarantee = {
  id: 'one-fetch',
  title: 'One fetch for a question',
  statement:
    'At most one fetch of a question is awaited by the cache at any time. Promised with single-flight.',
  promised: (parameters) => parameters.flag('singleFlight'),
  checker: () => {
    const open = new Map<string, Set<number>>();
    return {
      see(event) {
        if (event.type === 'record' && event.name === 'fetch-ended') {
          open.get(String(event.data.key))?.delete(Number(event.data.fetch));
        }
        if (event.type !== 'send' || event.message.kind !== 'query') return null;
        const { key, fetch } = event.message.payload as { key: string; fetch?: number };
        if (fetch === undefined) return null;
        const fetches = open.get(key) ?? new Set();
        open.set(key, fetches.add(fetch));
        return fetches.size > 1
          ? { verdict: 'broken', text: `${fetches.size} fetches of ${key} are under way at once.` }
          : null;
      },
    };
  },
};
