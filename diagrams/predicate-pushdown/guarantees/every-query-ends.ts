import type { Guarantee } from '@/lib/simulation';

export const everyQueryEnds: Guarantee = {
  id: 'every-query-ends',
  title: 'Every query ends',
  statement: 'Whoever asks is told in the end: the answer, or that there is none.',
  eventual: true,
  checker: () => {
    let asked: number | null = null;
    let ended = 0;
    return {
      see(event) {
        if (event.type !== 'record') return null;
        if (event.name === 'query-asked') asked = event.seq;
        if (event.name === 'query-over' && ++ended > 1) {
          return { verdict: 'broken', text: 'The analyst is answered twice.' };
        }
        return null;
      },
      quiet() {
        return asked !== null && ended === 0
          ? { verdict: 'broken', text: 'The analyst still waits.', evidence: asked }
          : { verdict: 'holds', text: 'The analyst has been told.' };
      },
    };
  },
};
