import type { ParameterValues } from '@/lib/simulation';

/** One row of `customers`: a value for each column. */
export type Customer = Readonly<Record<string, string | null>>;

/** The columns that the drawing shows. */
export const columns = ['email', 'ssn', 'phone'] as const;
/** A column that is added while the run goes on. */
export const newColumn = 'birthday';
export const birthday = '1990-05-17';

/** The record as the audience typed it. */
export function typedRecord(parameters: ParameterValues): Customer {
  return Object.fromEntries(columns.map((column) => [column, parameters.text(column)]));
}

/** A value as a panel shows it: an empty string is something, and so is NULL. */
export function shownValue(value: string | null): string {
  if (value === null) return 'NULL';
  return value === '' ? "''" : value;
}

/** What an import that goes wrong leaves in the columns: no mask can tell a part of these that is safe to show. */
export const malformed: readonly Customer[] = [
  { email: 'alice.example.com', ssn: '45-6789', phone: '' },
  { email: 'älice@example.com', ssn: '123456789', phone: null },
  { email: 'al@example.com', ssn: null, phone: '+1 555 0123' },
];

/** The same record with every hidden part different: what a reader with masks must not be able to tell from it. */
export function twinOf(record: Customer): Customer {
  return Object.fromEntries(
    Object.entries(record).map(([column, value]) => [column, otherWith(column, value ?? '')]),
  );
}

function otherWith(column: string, value: string): string {
  const [name = '', domain = ''] = value.split('@');
  switch (column) {
    case 'email':
      return /^[\w.%+-]{4,}@[A-Za-z0-9.-]+$/.test(value) ? `${name.slice(0, 2)}zzzzz@${domain}` : 'another';
    case 'ssn':
      return /^\d{3}-\d{2}-\d{4}$/.test(value) ? `000-00-${value.slice(-4)}` : 'another';
    case 'phone':
      return /^\d{3}-\d{4}$/.test(value) ? `000-${value.slice(-4)}` : 'another';
    default:
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value.slice(0, 4)}-12-31` : 'another';
  }
}
