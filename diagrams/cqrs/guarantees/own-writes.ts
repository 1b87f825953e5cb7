import type { Guarantee } from '@/lib/simulation';

/** Looks at the orders in the answer, not at the version it claims. */
export const ownWrites: Guarantee = {
  id: 'own-writes',
  title: 'Clients see their own writes',
  statement:
    'An answer shows every order that was accepted for its client before the client asked. Promised with read-your-writes, where no answer is better than an old one.',
  promised: (parameters) => parameters.choice('readYourWrites') !== 'off',
  checker: () => {
    const accepted = new Map<string, string[]>();
    const expected = new Map<string, readonly string[]>();
    return {
      see(event) {
        if (event.type !== 'record') return null;
        const { customer, order, kind, query } = event.data;
        const who = String(customer);
        if (event.name === 'acknowledged' && kind === 'place') {
          accepted.set(who, [...(accepted.get(who) ?? []), String(order)]);
        } else if (event.name === 'asked') expected.set(String(query), accepted.get(who) ?? []);
        else if (event.name === 'answered') {
          const rows = event.data.orders as unknown as readonly { readonly order: string }[];
          const shown = new Set(rows.map((row) => row.order));
          const missing = expected.get(String(query))?.find((own) => !shown.has(own));
          if (missing === undefined) return null;
          return {
            verdict: 'broken',
            text: `${query} does not show ${who} their order ${missing}, which was accepted.`,
          };
        }
        return null;
      },
    };
  },
};
