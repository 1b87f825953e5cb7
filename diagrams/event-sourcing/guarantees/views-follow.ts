import type { Guarantee } from '@/lib/simulation';
import type { Json } from '@/lib/trace';
import { type Fact, factOf, gain } from './records';

/** Each view's state, computed anew from a list of facts. */
const folds: Readonly<Record<string, (facts: readonly Fact[]) => Json>> = {
  Balance(facts) {
    const balances: Record<string, number> = {};
    for (const fact of facts) balances[fact.stream] = (balances[fact.stream] ?? 0) + gain(fact);
    return balances;
  },
  Audit: (facts) => facts.map(({ position, type, stream }) => `${position} ${type} ${stream}`),
  History(facts) {
    const balances = new Map<string, number>();
    return facts.map((fact) => {
      const balance = (balances.get(fact.stream) ?? 0) + gain(fact);
      balances.set(fact.stream, balance);
      return { account: fact.stream, amount: gain(fact), balance };
    });
  },
  Analytics(facts) {
    const count = (type: string) => facts.filter((fact) => fact.type === type).length;
    const sum = (type: string) =>
      facts.reduce((total, fact) => total + (fact.type === type ? Number(fact.data.amount) : 0), 0);
    return {
      accounts: count('AccountCreated') - count('AccountClosed'),
      deposited: sum('MoneyDeposited'),
      withdrawn: sum('MoneyWithdrawn'),
      balances: facts.reduce((total, fact) => total + gain(fact), 0),
    };
  },
};

export const viewsFollow: Guarantee = {
  id: 'views-follow',
  title: 'A view is a fold of the history',
  statement:
    'A view at position n equals an independent fold of the first n events, after damage as soon as it is built anew, and in the end all have read everything. Promised where views check positions.',
  promised: (parameters) => parameters.flag('positions'),
  eventual: true,
  checker: () => {
    const facts: Fact[] = [];
    const views = new Map<string, { position: number; state: Json; damaged: boolean }>();
    const differs = (view: string, position: number, state: Json) =>
      JSON.stringify(folds[view]?.(facts.slice(0, position))) !== JSON.stringify(state);
    return {
      see(event) {
        const fact = factOf(event);
        if (fact) facts.push(fact);
        if (event.type !== 'record' || typeof event.data.view !== 'string') return null;
        const { view, position: at } = event.data;
        const position = Number(at);
        const known = views.get(view);
        if (event.name === 'damaged')
          views.set(view, { position, state: event.data.state ?? null, damaged: true });
        else if (event.name === 'rebuilding') views.set(view, { position: 0, state: null, damaged: false });
        else if (event.name === 'projected') {
          const state = event.data.state ?? null;
          const damaged = known?.damaged ?? false;
          views.set(view, { position, state, damaged });
          if (!damaged && differs(view, position, state)) {
            const text = `${view} has read ${position} events and does not show what they say.`;
            return { verdict: 'broken', text };
          }
        }
        return null;
      },
      quiet() {
        for (const [view, { position, state }] of views) {
          if (position === facts.length && !differs(view, position, state)) continue;
          const text = `${view} has come to rest at event ${position} of ${facts.length} with other rows than they say.`;
          return { verdict: 'broken', text };
        }
        return { verdict: 'holds', text: `All views show what ${facts.length} events say.` };
      },
    };
  },
};
