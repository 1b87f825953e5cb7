import type { Guarantee } from '@/lib/simulation';

interface Past {
  /** Values with the instant from which they stood there. */
  readonly values: { readonly from: number; readonly value: string }[];
}

/** Remembers what PostgreSQL held and when. What it held before the first change is what that change says, or the first answer. */
export const onceTrue: Guarantee = {
  id: 'once-true',
  title: 'Every answer was once true',
  statement:
    'What is answered to a question stood in PostgreSQL for that question, at the instant the answer names.',
  checker: () => {
    const pasts = new Map<string, Past>();
    return {
      see(event) {
        if (event.type !== 'record') return null;
        if (event.name === 'changed') {
          const { key, before, after } = event.data;
          const past = pasts.get(String(key)) ?? {
            values: [{ from: Number.NEGATIVE_INFINITY, value: String(before) }],
          };
          past.values.push({ from: event.t, value: String(after) });
          pasts.set(String(key), past);
        }
        if (event.name !== 'answered') return null;
        const { key, asOf } = event.data;
        const value = String(event.data.value);
        const instant = Number(asOf);
        const past = pasts.get(String(key));
        if (!past) {
          pasts.set(String(key), { values: [{ from: Number.NEGATIVE_INFINITY, value }] });
          return null;
        }
        const last = past.values.findLastIndex(({ from }) => from <= instant);
        const here = past.values[last]!;
        // A change in the same instant may have come before or after the query looked.
        const other = here.from === instant ? past.values[last - 1]?.value : undefined;
        if (value === here.value || value === other) return null;
        const text = `${event.data.query} is told ${value} for ${key}, where PostgreSQL had ${here.value}.`;
        return { verdict: 'broken', text };
      },
    };
  },
};
