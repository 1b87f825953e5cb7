import { parseSync, Visitor } from 'oxc-parser';

/** A place in a guarantee's file where it finds that the guarantee is broken. */
export interface Site {
  /** Offset of the literal's opening quote, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
}

/** Every `'broken'` that `text` gives as a finding; what is only compared with a finding is none. */
export function sitesOf(path: string, text: string): Site[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const compared = new Set<number>();
  const sites: Site[] = [];
  new Visitor({
    BinaryExpression({ left, right }) {
      compared.add(left.start).add(right.start);
    },
    TSLiteralType({ literal }) {
      compared.add(literal.start);
    },
    Literal({ value, start, end }) {
      if (value !== 'broken' || compared.has(start)) return;
      sites.push({ start, end, line: text.slice(0, start).split('\n').length });
    },
  }).visit(program);
  return sites;
}

/** `text` with one finding turned into its opposite. */
export function mutated(text: string, { start, end }: Site): string {
  return `${text.slice(0, start)}'holds'${text.slice(end)}`;
}
