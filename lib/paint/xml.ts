import { round } from '@/lib/theme';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 cannot hold.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Attributes would turn these into blanks.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for an element's content or a quoted attribute of XML and HTML; characters that XML forbids are taken out. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"'\t\n\r]/g, (character) => entities[character]!);
}

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An element's attributes, each after a blank; those that are null are left out, true is 1. */
export function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter((entry): entry is [string, string | number | boolean] => entry[1] != null)
    .map(([name, value]) => {
      const written = typeof value === 'boolean' ? Number(value) : value;
      return ` ${name}="${typeof written === 'number' ? round(written) : escapeXml(written)}"`;
    })
    .join('');
}
