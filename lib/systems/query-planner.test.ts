import { describe, expect, it } from 'vitest';
import { fulfils, type Predicate, type SqlFunction, sqlOf } from './predicate';
import { planFederated } from './query-planner';

const udf: SqlFunction = { name: 'score', builtIn: false, volatility: 'immutable', call: () => true };
const plain: Predicate = { type: 'compare', column: 'bucket', operator: '=', value: 3 };
const text: Predicate = { type: 'compare', column: 'name', operator: '=', value: "O'Hara" };
const call = (changes: Partial<SqlFunction> = {}): Predicate => ({
  type: 'call',
  function: { ...udf, ...changes },
  column: 'bucket',
});
const plan = (where: Predicate, pushdown = true) =>
  planFederated({ table: 't', columns: ['a', 'b'], where }, { pushdown });

describe('what travels', () => {
  it('sends a comparison, and names it in the remote SQL', () => {
    expect(plan(plain).remoteSql).toBe('SELECT a, b\nFROM t\nWHERE ((bucket = 3))');
    expect(plan(plain).kept).toEqual([]);
  });

  it('keeps what PostgreSQL does not know, and what it may evaluate to something else', () => {
    expect(plan(call()).kept[0]?.reason).toBe('PostgreSQL does not know score()');
    expect(plan(call({ builtIn: true, volatility: 'volatile' })).kept[0]?.reason).toBe('score() is volatile');
    expect(plan(call()).remoteSql).toBe('SELECT a, b\nFROM t');
  });

  it('sends a built-in immutable function', () => {
    expect(plan(call({ builtIn: true })).remoteSql).toContain('WHERE ((score(bucket)))');
  });

  it('takes an AND apart, and an OR only as a whole', () => {
    const and = plan({ type: 'and', items: [plain, call(), text] });
    expect(and.pushed).toEqual([plain, text]);
    expect(and.remoteSql).toContain("WHERE ((bucket = 3) AND (name = 'O''Hara'))");
    expect(plan({ type: 'or', items: [plain, call()] }).pushed).toEqual([]);
    expect(plan({ type: 'or', items: [plain, text] }).kept).toEqual([]);
  });

  it('sends nothing when pushdown is off', () => {
    expect(plan(plain, false)).toMatchObject({ pushed: [], kept: [{ reason: 'pushdown is switched off' }] });
  });
});

describe('predicates', () => {
  it('are written as SQL', () => {
    expect(sqlOf({ type: 'and', items: [plain, { type: 'or', items: [text, call()] }] })).toBe(
      "bucket = 3 AND (name = 'O''Hara' OR score(bucket))",
    );
  });

  it('hold for rows, and never for null', () => {
    const atLeast: Predicate = { type: 'compare', column: 'bucket', operator: '>=', value: 3 };
    expect([2, 3, 4, null].map((bucket) => fulfils({ bucket }, atLeast))).toEqual([false, true, true, false]);
    expect(fulfils({ bucket: 3 }, { type: 'or', items: [text, plain] })).toBe(true);
    expect(fulfils({ bucket: 3 }, { type: 'and', items: [text, plain] })).toBe(false);
  });
});
