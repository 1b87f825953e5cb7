import type { Guarantee } from '@/lib/simulation';

const names: Readonly<Record<string, string>> = { pg: 'PostgreSQL', mysql: 'MySQL' };

export const blamesTheSource: Guarantee = {
  id: 'blames-the-source',
  title: 'A dead source fails only what uses it',
  statement:
    'A query fails only for a source that it uses and that was not well while it ran, and its error names that source.',
  eventual: true,
  checker: () => {
    const unwell = new Set<unknown>();
    const open = new Map<unknown, Set<unknown>>();
    return {
      see(event) {
        if (event.type !== 'record') return null;
        const { name, data } = event;
        if (name === 'health') {
          if (data.well) unwell.delete(data.source);
          else {
            unwell.add(data.source);
            for (const seen of open.values()) seen.add(data.source);
          }
        }
        if (name === 'asked') open.set(data.query, new Set(unwell));
        if (name === 'failed') {
          const uses = Array.isArray(data.uses) ? data.uses : [];
          const excused = open.get(data.query)?.has(data.source) && uses.includes(data.source ?? '');
          const named = String(data.error).includes(names[String(data.source)] ?? '?');
          if (!excused)
            return {
              verdict: 'broken',
              text: `${data.query} fails for ${data.source}, which was well or not used.`,
            };
          if (!named)
            return { verdict: 'broken', text: `${data.query} fails and does not say for which source.` };
        }
        if (name === 'failed' || name === 'answered' || name === 'refused') open.delete(data.query);
        return null;
      },
      quiet() {
        const [waiting] = open.keys();
        return waiting === undefined
          ? { verdict: 'holds', text: 'Every query has ended, and every failure has its source.' }
          : { verdict: 'broken', text: `${waiting} never ended.` };
      },
    };
  },
};
