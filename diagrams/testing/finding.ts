import { describe, expect, it } from 'vitest';
import type { View } from '@/lib/model';
import { type Guarantee, ParameterValues } from '@/lib/simulation';
import type { Json, ParameterValue, RunEvent } from '@/lib/trace';

/** An event of a made-up run, before it has its place. */
export type MadeUp = Omit<RunEvent, 'seq' | 't'>;

/** A record of a made-up run. */
export function record(name: string, data: { readonly [key: string]: Json }, node = 'node'): MadeUp {
  return { type: 'record', node, name, text: '', data, correlation: null } as MadeUp;
}

/** A finding that a guarantee can make, and the shortest run in which it has to. */
export interface Finding {
  readonly guarantee: Guarantee;
  /** The sentence that says what is broken. */
  readonly says: string;
  readonly run: readonly MadeUp[];
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
}

/** Holds each guarantee to the finding that it has to make: by the run's last event, or when all is quiet, and not before. */
export function describeFindings(findings: readonly Finding[]): void {
  describe('each finding is made', () => {
    it.each(findings)('$guarantee.id: $says', ({ guarantee, says, run, parameters = {} }) => {
      const checker = guarantee.checker({ view, parameters: new ParameterValues(parameters) });
      const found = run.map((event, seq) => checker.see({ seq, t: seq, ...event } as RunEvent));
      expect(found.slice(0, -1).filter((each) => each?.verdict === 'broken')).toEqual([]);
      const last = found.at(-1);
      const judged = last?.verdict === 'broken' ? last : checker.quiet?.();
      expect(judged).toMatchObject({ verdict: 'broken', text: says });
    });
  });
}

const view: View = { id: 'made-up', title: '', kind: 'graph', nodes: [], edges: [], notes: [] };
