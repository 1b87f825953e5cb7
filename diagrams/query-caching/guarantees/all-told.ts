import type { Guarantee } from '@/lib/simulation';

export const allTold: Guarantee = {
  id: 'all-told',
  title: 'Everybody is told',
  statement: 'Whoever asks is told exactly once: an answer, or that there is none.',
  eventual: true,
  checker: () => {
    const waiting = new Map<string, number>();
    return {
      see(event) {
        if (event.type !== 'record') return null;
        const query = String(event.data.query);
        if (event.name === 'asked') waiting.set(query, event.seq);
        if (event.name !== 'answered' && event.name !== 'refused') return null;
        return waiting.delete(query) ? null : { verdict: 'broken', text: `${query} is told twice.` };
      },
      quiet() {
        const [first] = waiting;
        return first
          ? { verdict: 'broken', text: `${first[0]} still waits.`, evidence: first[1] }
          : { verdict: 'holds', text: 'Nobody waits.' };
      },
    };
  },
};
