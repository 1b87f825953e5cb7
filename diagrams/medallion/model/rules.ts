import type { Expectation } from '@/lib/systems/expectations';
import type { GoldRule } from '@/lib/systems/medallion-gold';
import type { Row } from '@/lib/systems/row';

/** Customers' countries as the shop writes them, and the one form that Silver keeps. */
const countries: Readonly<Record<string, string>> = {
  Germany: 'DE',
  de: 'DE',
  France: 'FR',
  fr: 'FR',
  Sweden: 'SE',
  se: 'SE',
};

/** Reads a raw order by the schema that Silver knows. `mended`: also by the one with `total`. */
export function conformer(mended: boolean): (raw: Row) => Row {
  return ({ id = null, country = null, amount, total, status = null }) => ({
    id,
    country: countries[String(country)] ?? String(country),
    amount: amount ?? (mended ? (total ?? null) : null),
    status,
  });
}

/** Only the first that a row fails is told. */
export const expectations: readonly Expectation<Row>[] = [
  { name: 'amount is given', meets: ({ amount }) => amount !== null },
  { name: 'amount is not negative', meets: ({ amount }) => Number(amount) >= 0 },
  { name: 'country is known', meets: ({ country }) => Object.values(countries).includes(String(country)) },
];

/** Revenue by country: what has been returned does not count. */
export const rightRule: GoldRule = {
  counts: ({ status }) => status !== 'returned',
  group: ({ country }) => String(country),
  amount: ({ amount }) => Number(amount ?? 0),
};

/** The same with its filter forgotten. */
export const wrongRule: GoldRule = { ...rightRule, counts: () => true };
