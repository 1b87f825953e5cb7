import type { Guarantee } from '@/lib/simulation';
import type { Json } from '@/lib/trace';

const listOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];

export const lineageTrue: Guarantee = {
  id: 'lineage-true',
  title: 'Lineage names what was read',
  statement:
    'Every answer has one lineage record, which names the tables that were read for it, all of them and no others, and only columns that were read. A query without an answer has none.',
  eventual: true,
  checker: () => {
    const tables = new Map<string, Set<string>>();
    const columns = new Map<string, Set<string>>();
    const traced = new Set<string>();
    const answered = new Set<string>();
    return {
      see(event) {
        if (event.type !== 'record') return null;
        const { name, data } = event;
        const query = String(data.query);
        if (name === 'read') {
          const table = String(data.table);
          tables.set(query, (tables.get(query) ?? new Set()).add(table));
          const read = columns.get(query) ?? new Set<string>();
          for (const column of listOf(data.columns)) read.add(`${table}.${column}`);
          columns.set(query, read);
        }
        if (name === 'answered') answered.add(query);
        if (name !== 'traced') return null;
        if (traced.has(query)) return { verdict: 'broken', text: `${query} has two lineage records.` };
        traced.add(query);
        const read = tables.get(query) ?? new Set<string>();
        const named = listOf(data.tables);
        const missing = [...read].find((table) => !named.includes(table));
        if (missing !== undefined)
          return {
            verdict: 'broken',
            text: `${missing} was read for ${query}, and its lineage does not say so.`,
          };
        const strange =
          named.find((table) => !read.has(table)) ??
          listOf(data.columns).find((column) => !columns.get(query)?.has(column));
        return strange === undefined
          ? null
          : {
              verdict: 'broken',
              text: `The lineage of ${query} names ${strange}, which was not read for it.`,
            };
      },
      quiet() {
        const without = [...answered].find((query) => !traced.has(query));
        if (without !== undefined)
          return { verdict: 'broken', text: `${without} was answered and has no lineage.` };
        const unanswered = [...traced].find((query) => !answered.has(query));
        return unanswered === undefined
          ? { verdict: 'holds', text: `${traced.size} answers, each with what it was computed from.` }
          : { verdict: 'broken', text: `${unanswered} has a lineage and was never answered.` };
      },
    };
  },
};
