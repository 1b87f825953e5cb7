import type { Guarantee } from '@/lib/simulation';
import { commitOf, rawOf } from './records';

export const bronzeIsFaithful: Guarantee = {
  id: 'bronze-is-faithful',
  title: 'Bronze has it all, as it was',
  statement:
    'Bronze only grows, without gaps; each record says what a commit of the source said; and in the end no commit is missing. Promised where changes are streamed.',
  promised: (parameters) => parameters.choice('ingest') === 'stream',
  eventual: true,
  checker: () => {
    /** What each commit said, and the event that says so. */
    const commits = new Map<number, { readonly said: string; readonly seq: number }>();
    const missing = new Set<number>();
    let length = 0;
    return {
      see(event) {
        const commit = commitOf(event);
        if (commit) {
          const { sequence, key, row } = commit;
          commits.set(sequence, { said: JSON.stringify([key, row]), seq: event.seq });
          missing.add(sequence);
          return { verdict: 'pending', text: `Commit ${sequence} is on its way to Bronze.` };
        }
        const raw = rawOf(event);
        if (!raw) return null;
        const { offset, sequence, key, row } = raw;
        if (offset !== length++)
          return { verdict: 'broken', text: `Offset ${offset} comes where ${length - 1} is due.` };
        missing.delete(sequence);
        if (commits.get(sequence)?.said === JSON.stringify([key, row])) return null;
        return {
          verdict: 'broken',
          text: `Record ${offset} is not what commit ${sequence} said of order ${key}.`,
        };
      },
      quiet() {
        const [first] = missing;
        if (first === undefined)
          return {
            verdict: 'holds',
            text: `All ${commits.size} commits are in Bronze, in ${length} records.`,
          };
        const text = `Commit ${first} never reached Bronze.`;
        return { verdict: 'broken', text, evidence: commits.get(first)!.seq };
      },
    };
  },
};
