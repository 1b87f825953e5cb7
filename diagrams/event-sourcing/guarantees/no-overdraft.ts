import type { Guarantee } from '@/lib/simulation';
import { factOf, gain } from './records';

export const noOverdraft: Guarantee = {
  id: 'no-overdraft',
  title: 'No account is overdrawn',
  statement:
    'At no event is the balance of an account below zero. Promised with expected versions: without them two decisions can rest on the same balance.',
  promised: (parameters) => parameters.flag('expectedVersion'),
  checker: () => {
    const balances = new Map<string, number>();
    return {
      see(event) {
        const fact = factOf(event);
        if (!fact) return null;
        const balance = (balances.get(fact.stream) ?? 0) + gain(fact);
        balances.set(fact.stream, balance);
        if (balance >= 0) return null;
        const text = `Event ${fact.position} leaves ${fact.stream} with ${balance}.`;
        return { verdict: 'broken', text };
      },
    };
  },
};
