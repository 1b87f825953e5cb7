/** What stands in for a value that is not shown at all. */
export const masked = '***';

/** A column's mask: the function as SQL calls it, and what it makes of a value. */
export interface ColumnMask {
  readonly name: string;
  readonly apply: (value: string | null) => string | null;
}

/** At least so many characters of a name before the @ are hidden, or the address is hidden as a whole. */
const leastHidden = 2;
const shownOfName = 2;

/** Shows two letters and the domain, `al***@example.com`. What is no plain address, or too short to hide anything, is masked whole. */
export const emailMask: ColumnMask = {
  name: 'mask_email',
  apply: (value) => {
    const parts = /^([\w.%+-]+)@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)$/.exec(value ?? '');
    const [, name = '', domain = ''] = parts ?? [];
    if (name.length < shownOfName + leastHidden) return masked;
    return `${name.slice(0, shownOfName)}${masked}@${domain}`;
  },
};

/** Shows the last four of nine digits, `***-**-6789`; anything else is masked whole. */
export const ssnMask: ColumnMask = {
  name: 'mask_ssn',
  apply: (value) => (/^\d{3}-\d{2}-\d{4}$/.test(value ?? '') ? `***-**-${value?.slice(-4)}` : masked),
};

/** Shows the last four digits, `***-0123`; anything else is masked whole. */
export const phoneMask: ColumnMask = {
  name: 'mask_phone',
  apply: (value) => (/^\d{3}-\d{4}$/.test(value ?? '') ? `***-${value?.slice(-4)}` : masked),
};

/** Shows the year of a day, `1990-**-**`; anything else is masked whole. */
export const yearMask: ColumnMask = {
  name: 'mask_day',
  apply: (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value ?? '') ? `${value?.slice(0, 4)}-**-**` : masked),
};

/** Shows nothing, not even that there is no value: a default for columns that have no mask of their own. */
export const wholeMask: ColumnMask = { name: 'default_mask', apply: () => masked };

/** Shows the value as it is stored. */
export const noMask: ColumnMask = { name: '', apply: (value) => value };

/** Which mask each column has, for each role. */
export type MaskPolicy = Readonly<Record<string, Readonly<Record<string, ColumnMask>>>>;

/** Whether somebody has decided how a role reads a column. */
export function isDecided(policy: MaskPolicy, column: string, role: string): boolean {
  return Object.hasOwn(policy, column) && Object.hasOwn(policy[column]!, role);
}

/**
 * The mask of a column for a role, and `otherwise` for a column or a role about which nobody has decided anything. As in a
 * lakehouse the function is bound to the column and decides by who reads. Unity Catalog and PostgreSQL Anonymizer have no
 * mask for the rest: such a column is returned as it is stored, which is `noMask`
 * (https://docs.databricks.com/aws/en/data-governance/unity-catalog/filters-and-masks/).
 */
export function maskOf(
  policy: MaskPolicy,
  column: string,
  role: string,
  otherwise: ColumnMask = wholeMask,
): ColumnMask {
  return isDecided(policy, column, role) ? policy[column]![role]! : otherwise;
}

/** A column as a rewritten query reads it: `mask_ssn(ssn)`. */
export function maskedColumn({ name }: ColumnMask, column: string): string {
  return name === '' ? column : `${name}(${column})`;
}
