import { type Predicate, sqlOf } from './predicate';

/** A part of a condition that stays with the asking side, and why. */
export interface KeptCondition {
  readonly predicate: Predicate;
  readonly reason: string;
}

/** How a federated query is answered: what the source filters, what is left to filter at home, and the SQL that is sent. */
export interface FederatedPlan {
  readonly pushed: readonly Predicate[];
  readonly kept: readonly KeptCondition[];
  readonly remoteSql: string;
}

export interface FederatedQuery {
  readonly table: string;
  readonly columns: readonly string[];
  readonly where: Predicate;
}

/**
 * Plans a query on a foreign table. The condition is taken apart at its top-level `AND`s; each conjunct travels when the
 * source is sure to mean the same by it: comparisons, and functions that are built in and immutable. An `OR` travels
 * whole or not at all. https://www.postgresql.org/docs/current/postgres-fdw.html#POSTGRES-FDW-REMOTE-QUERY-OPTIMIZATION
 * `pushdown: false` is Spark's `pushDownPredicate`: https://spark.apache.org/docs/latest/sql-data-sources-jdbc.html
 */
export function planFederated(query: FederatedQuery, { pushdown }: { pushdown: boolean }): FederatedPlan {
  const conjuncts = query.where.type === 'and' ? query.where.items : [query.where];
  const pushed: Predicate[] = [];
  const kept: KeptCondition[] = [];
  for (const predicate of conjuncts) {
    const reason = pushdown ? whyNot(predicate) : 'pushdown is switched off';
    if (reason === null) pushed.push(predicate);
    else kept.push({ predicate, reason });
  }
  return { pushed, kept, remoteSql: remoteSql(query, pushed) };
}

/** Why a condition cannot be evaluated by the source; null when it can. */
function whyNot(predicate: Predicate): string | null {
  switch (predicate.type) {
    case 'compare':
      return null;
    case 'call': {
      const { name, builtIn, volatility } = predicate.function;
      if (!builtIn) return `PostgreSQL does not know ${name}()`;
      return volatility === 'immutable' ? null : `${name}() is ${volatility}`;
    }
    case 'and':
    case 'or': {
      for (const item of predicate.items) {
        const reason = whyNot(item);
        if (reason !== null) return reason;
      }
      return null;
    }
  }
}

/** As postgres_fdw deparses it: every pushed condition in parentheses, and all of them once more. */
function remoteSql({ table, columns }: FederatedQuery, pushed: readonly Predicate[]): string {
  const lines = [`SELECT ${columns.join(', ')}`, `FROM ${table}`];
  if (pushed.length > 0) lines.push(`WHERE (${pushed.map((one) => `(${sqlOf(one)})`).join(' AND ')})`);
  return lines.join('\n');
}
