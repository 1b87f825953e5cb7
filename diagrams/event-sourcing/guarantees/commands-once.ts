import type { Guarantee } from '@/lib/simulation';
import { factOf } from './records';

export const commandsOnce: Guarantee = {
  id: 'commands-once',
  title: 'A command takes effect once',
  statement: 'However often a command is sent, it leaves at most one event.',
  checker: () => {
    const seen = new Set<string>();
    return {
      see(event) {
        const fact = factOf(event);
        if (!fact) return null;
        if (seen.has(fact.id)) {
          return { verdict: 'broken', text: `${fact.id} is stored again, as event ${fact.position}.` };
        }
        seen.add(fact.id);
        return null;
      },
    };
  },
};
