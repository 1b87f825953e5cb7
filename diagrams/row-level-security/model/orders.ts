import type { Row } from '@/lib/systems/row';

/** The table that the policy protects. */
export const orders: readonly Row[] = [
  { id: 1041, region: 'EU', customer: 'Adler', amount: 120 },
  { id: 1042, region: 'US', customer: 'Baker', amount: 480 },
  { id: 1043, region: 'APAC', customer: 'Chen', amount: 250 },
  { id: 1044, region: 'EU', customer: 'Dubois', amount: 310 },
  { id: 1045, region: 'US', customer: 'Evans', amount: 95 },
  { id: 1046, region: 'APAC', customer: 'Fujita', amount: 640 },
];

/** A copy in which every row that these regions do not show has another customer and another amount, and is twice there. */
export function twinOf(rows: readonly Row[], regions: readonly string[]): Row[] {
  return rows.flatMap((row) => {
    if (regions.includes(String(row.region))) return [row];
    const other = { ...row, customer: `not ${row.customer}`, amount: Number(row.amount) + 7 };
    return [other, other];
  });
}
