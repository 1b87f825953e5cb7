import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BronzeTable, type RawRecord } from './medallion-bronze';
import { aggregateOf } from './medallion-gold';
import { type SilverRules, SilverTable } from './medallion-silver';
import type { Row } from './row';

const rules: SilverRules = {
  conform: (raw) => ({ ...raw, country: String(raw.country).toUpperCase() }),
  expectations: [{ name: 'amount is not negative', meets: (row) => Number(row.amount) >= 0 }],
  onViolation: 'quarantine',
  orderBy: 'sequence',
};
const rule = {
  counts: () => true,
  group: (row: Row) => String(row.country),
  amount: (row: Row) => Number(row.amount),
};

function raw(key: string, sequence: number, amount: number | null): RawRecord {
  if (amount === null) return { key, sequence, op: 'delete', row: null };
  return { key, sequence, op: 'update', row: { country: 'se', amount } };
}

function silverOf(records: readonly RawRecord[], some: Partial<SilverRules> = {}) {
  const bronze = new BronzeTable();
  const stored = bronze.append(records);
  const silver = new SilverTable();
  return { silver, stored, update: silver.update(stored, { ...rules, ...some }) };
}

const fatesOf = ({ update }: ReturnType<typeof silverOf>) =>
  update.outcome === 'done' ? update.settled.map(({ fate }) => fate) : update;

describe('bronze', () => {
  it('keeps what arrives, with offsets from 0, and reads ranges', () => {
    const bronze = new BronzeTable();
    bronze.append([raw('1', 1, -5), raw('1', 1, -5)]);
    expect(bronze.append([raw('2', 2, 1)])).toEqual([{ ...raw('2', 2, 1), offset: 2 }]);
    expect(bronze.read(1, 3).map(({ offset }) => offset)).toEqual([1, 2]);
    expect(bronze.length).toBe(3);
  });
});

describe('silver', () => {
  const records = [raw('1', 1, 10), raw('1', 1, 10), raw('2', 2, -3), raw('1', 3, null)];

  it('gives each record one fate', () => {
    expect(fatesOf(silverOf(records))).toEqual(['applied', 'duplicate', 'quarantined', 'applied']);
    expect(fatesOf(silverOf(records, { onViolation: 'drop' }))).toContain('dropped');
  });

  it('keeps a violating row under warn, and names what it violates', () => {
    const { update, silver } = silverOf(records, { onViolation: 'warn' });
    expect(update).toMatchObject({
      settled: [{}, {}, { fate: 'applied', violates: 'amount is not negative' }, {}],
    });
    expect(silver.current()).toEqual([{ country: 'SE', amount: -3 }]);
  });

  it('writes nothing of an update that fails', () => {
    const { update, silver } = silverOf(records, { onViolation: 'fail' });
    expect(update).toMatchObject({ outcome: 'failed', record: { offset: 2 } });
    expect(silver.keys()).toEqual([]);
  });

  it('says and changes the same when an update is run again', () => {
    const { silver, stored, update } = silverOf(records);
    const before = silver.versions('1');
    const again = silver.update(stored, rules);
    expect(again).toMatchObject({
      settled: update.outcome === 'done' ? update.settled.map(({ fate }) => ({ fate })) : [],
    });
    expect(silver.versions('1')).toEqual(before);
  });

  it('ends with the same history whatever order records arrive in', () => {
    const three = [raw('1', 1, 1), raw('1', 2, 2), raw('1', 3, 3)];
    fc.assert(
      fc.property(fc.shuffledSubarray(three, { minLength: 3 }), (shuffled) => {
        expect(silverOf(shuffled).silver.versions('1')).toEqual(silverOf(three).silver.versions('1'));
      }),
    );
  });

  it('takes the last to arrive for the newest in the naive order', () => {
    const { silver } = silverOf([raw('1', 2, 2), raw('1', 1, 1)], { orderBy: 'arrival' });
    expect(silver.current()).toEqual([{ country: 'SE', amount: 1 }]);
  });

  it('is empty again when a full refresh begins', () => {
    const { silver } = silverOf(records);
    silver.clear();
    expect(silver.keys()).toEqual([]);
  });
});

describe('gold', () => {
  it('sums what counts by group, groups in order', () => {
    const rows = [
      { country: 'SE', amount: 2 },
      { country: 'DE', amount: 3 },
      { country: 'SE', amount: 4 },
    ];
    const big = { ...rule, counts: (row: Row) => Number(row.amount) > 2 };
    expect(aggregateOf(rows, rule)).toEqual({ DE: 3, SE: 6 });
    expect(aggregateOf(rows, big)).toEqual({ DE: 3, SE: 4 });
  });
});
