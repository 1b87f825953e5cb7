import type { SqlRow } from '@/lib/systems/predicate';
import type { SourceId } from './places';
import type { Person, QueryId } from './queries';

/** A query on its way. */
export interface Request {
  readonly id: string;
  readonly user: Person;
  readonly query: QueryId;
  readonly uses: readonly SourceId[];
}

/** A source's part of an answer, or why there is none. */
export type Part =
  | { readonly source: SourceId; readonly rows: readonly SqlRow[]; readonly version?: number }
  | { readonly source: SourceId; readonly error: string; readonly late: boolean };
