import type { Guarantee } from '@/lib/simulation';

export const catchesUp: Guarantee = {
  id: 'catches-up',
  title: 'The read model catches up',
  statement: 'Once all is quiet the read model has come to the last version of the write side.',
  eventual: true,
  checker: () => {
    let written = 0;
    let shown = 0;
    return {
      see(event) {
        if (event.type !== 'record') return null;
        if (event.name === 'committed') written = Number(event.data.version);
        if (event.name === 'applied' || event.name === 'rebuilt') shown = Number(event.data.version);
        return null;
      },
      quiet() {
        if (shown === written) return { verdict: 'holds', text: `Both sides are at version ${written}.` };
        const text = `The write side is at version ${written}, and the read model has come to rest at ${shown}.`;
        return { verdict: 'broken', text };
      },
    };
  },
};
