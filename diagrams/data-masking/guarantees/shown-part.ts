/** The part of a stored value that a mask may show; null when the value has no such part, and must be hidden as a whole. */
export function shownPart(column: string, value: string): string | null {
  switch (column) {
    case 'email':
      return shownOfEmail(value);
    case 'ssn':
      return isGrouped(value, [3, 2, 4]) ? `***-**-${value.slice(7)}` : null;
    case 'phone':
      return isGrouped(value, [3, 4]) ? `***-${value.slice(4)}` : null;
    default:
      return null;
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';
const consistsOf = (text: string, characters: string) =>
  [...text].every((character) => characters.includes(character));

function shownOfEmail(value: string): string | null {
  const halves = value.split('@');
  const [name = '', domain = ''] = halves;
  const labels = domain.split('.');
  const isAddress =
    halves.length === 2 &&
    consistsOf(name, `${letters}${digits}_.%+-`) &&
    labels.length >= 2 &&
    labels.every((label) => label !== '' && consistsOf(label, `${letters}${digits}-`));
  return isAddress && name.length >= 4 ? `${name[0]}${name[1]}***@${domain}` : null;
}

/** Digits in groups of these lengths, with a hyphen between two. */
function isGrouped(value: string, lengths: readonly number[]): boolean {
  const groups = value.split('-');
  return (
    groups.length === lengths.length &&
    groups.every((group, i) => group.length === lengths[i] && consistsOf(group, digits))
  );
}

/** What is left of a day: `1990-**-**`. */
export function isYearOnly(value: string): boolean {
  const [year = '', ...rest] = value.split('-');
  return year.length === 4 && consistsOf(year, digits) && rest.join('-') === '**-**';
}
