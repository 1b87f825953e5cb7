import type { Guarantee } from '@/lib/simulation';
import { factOf } from './records';

export const appendOnly: Guarantee = {
  id: 'append-only',
  title: 'Append-only and gapless',
  statement:
    'Every event takes the next version of its stream and the next position of the store, and the list is never shortened or rewritten.',
  checker: () => {
    const versions = new Map<string, number>();
    const listed = new Set<string>();
    let last = 0;
    return {
      see(event) {
        if (event.type === 'change' && event.node === 'event-store-source-of-truth') {
          for (const change of event.changes) {
            if (!('field' in change) || change.field !== 'events') continue;
            const key = change.op === 'put' ? change.row.key : '';
            if (change.op !== 'put' || listed.has(key)) {
              return { verdict: 'broken', text: `The list of events is changed by “${change.op} ${key}”.` };
            }
            listed.add(key);
          }
        }
        const fact = factOf(event);
        if (!fact) return null;
        const { stream, version, position } = fact;
        const next = (versions.get(stream) ?? 0) + 1;
        if (version !== next) {
          const text = `${stream} stores version ${version} where version ${next} has to come.`;
          return { verdict: 'broken', text };
        }
        if (position !== last + 1) {
          const text = `An event takes position ${position} where ${last + 1} has to come.`;
          return { verdict: 'broken', text };
        }
        versions.set(stream, version);
        last = position;
        return null;
      },
    };
  },
};
