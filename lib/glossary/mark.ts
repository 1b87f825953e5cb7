import type { Term } from './term';

/** A piece of a text; with the term that it is a form of, if it is marked. */
export interface Marked {
  readonly text: string;
  readonly term?: Term;
}

/** Finds the forms of a glossary's terms in a text. */
export interface Finder {
  readonly pattern: RegExp;
  /** The term of a match of `pattern`. */
  readonly termOf: (match: RegExpExecArray) => Term;
}

/** Made once for a glossary and used for many texts. Longer forms win over shorter ones that begin alike. */
export function finderOf(terms: readonly Term[]): Finder {
  const forms = terms
    .flatMap((term) => term.forms.map((form) => ({ form, term })))
    .sort((a, b) => b.form.length - a.form.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:${forms.map(({ form }) => `(${patternOf(form)})`).join('|')})(?![\\p{L}\\p{N}_])`,
    'gu',
  );
  return {
    pattern,
    termOf: (match) => forms[match.slice(1).findIndex((group) => group !== undefined)]!.term,
  };
}

/**
 * The texts in pieces, the first occurrence of each term in all of them marked: a term that were marked again and again would
 * make a page of links. Joined, the pieces of a text are the text.
 */
export function markTerms(texts: readonly string[], finder: Finder): readonly (readonly Marked[])[] {
  const seen = new Set<Term>();
  return texts.map((text) => {
    const pieces: Marked[] = [];
    let end = 0;
    for (const match of text.matchAll(finder.pattern)) {
      const term = finder.termOf(match);
      if (seen.has(term)) continue;
      seen.add(term);
      if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
      pieces.push({ text: match[0], term });
      end = match.index + match[0].length;
    }
    if (end < text.length) pieces.push({ text: text.slice(end) });
    return pieces;
  });
}

function patternOf(form: string): string {
  const anyCase = form === form.toLowerCase();
  const signs = [...form].map((sign) => {
    if (/\s/.test(sign)) return '\\s+';
    if (anyCase && /\p{L}/u.test(sign)) return `[${sign}${sign.toUpperCase()}]`;
    return sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  return `${signs.join('')}(?:e?s)?`;
}
