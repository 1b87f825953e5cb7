import type { Guarantee } from '@/lib/simulation';

export const audited: Guarantee = {
  id: 'audited',
  title: 'Every decision is audited',
  statement:
    'Each decision is in the audit log once, with the user and what was decided, before any answer goes out.',
  eventual: true,
  checker: () => {
    const decided = new Map<string, number>();
    const written = new Set<string>();
    const keyOf = (data: { readonly [key: string]: unknown }) =>
      `${data.query} ${data.user} ${data.decision}`;
    return {
      see(event) {
        if (event.type !== 'record') return null;
        const { name, data } = event;
        if (name === 'decided') decided.set(keyOf(data), event.seq);
        if (name === 'audited') {
          const key = keyOf(data);
          if (written.has(key) || !decided.has(key))
            return { verdict: 'broken', text: `The log has ${data.query} twice, or as it never was.` };
          written.add(key);
          decided.delete(key);
        }
        if (name !== 'answered' && name !== 'refused') return null;
        const early = [...decided].find(([key]) => key.startsWith(`${data.query} `));
        return early ? { verdict: 'broken', text: `${data.query} is answered and not in the log.` } : null;
      },
      quiet() {
        const [missing] = decided;
        return missing
          ? { verdict: 'broken', text: `The log lacks ${missing[0]}.`, evidence: missing[1] }
          : { verdict: 'holds', text: `${written.size} decisions, each in the log.` };
      },
    };
  },
};
