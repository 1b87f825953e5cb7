import type { World } from '@/lib/simulation';
import { toSource } from './nodes';
import type { Source } from './source';

export interface SourceQuestion {
  readonly keys: readonly string[];
  readonly sql: string;
  /** A few characters that name it on screen. */
  readonly label: string;
  readonly correlation: string;
}

/** What PostgreSQL held at an instant; `values` is null when it refused. */
export type SourceReply = (values: ReadonlyMap<string, string> | null, asOf: number) => void;

/** Sends a query from the lakehouse to PostgreSQL; `done` is called when the reply has come back. */
export function askSource(
  world: World,
  source: Source,
  { keys, sql, label, correlation }: SourceQuestion,
  done: SourceReply,
): void {
  const latency = (world.parameters.number('network') * 1_000) / 2;
  const reply: SourceReply = (values, asOf) =>
    world.send(
      toSource,
      values === null
        ? {
            kind: 'refusal',
            label: `${label}: connection refused`,
            payload: { error: 'connection refused' },
            bytes: 80,
            correlation,
          }
        : {
            kind: 'rows',
            label: values.size === 1 ? `${label}: ${[...values.values()][0]}` : `${values.size} sums`,
            payload: { rows: Object.fromEntries(values), asOf },
            bytes: 60 + 24 * values.size,
            count: values.size,
            correlation,
          },
      { backwards: true, latency, deliver: () => done(values, asOf) },
    );
  world.send(
    toSource,
    { kind: 'query', label: `${label}?`, payload: { sql }, bytes: 60 + sql.length, correlation },
    { latency, deliver: () => source.ask({ keys, correlation, done: reply }) },
  );
}
