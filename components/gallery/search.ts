import { editDistance } from '@/lib/model';
import type { CatalogueEntry } from './catalogue';

/** A diagram that has every word asked for. */
export interface Hit {
  readonly entry: CatalogueEntry;
  /** Higher is better: a word in the title counts for more than one in a node, and that for more than one in an attribute. */
  readonly score: number;
  /** Nodes and attributes that answer the search, as written; empty when the title alone does. */
  readonly because: readonly string[];
}

/** Words of this length or more may have one wrong letter. */
const forgiven = 4;
const weights = { title: 9, node: 3, attribute: 1 } as const;

/** The entries that have every word of `query` in title, nodes or attributes; best first, otherwise in their order. */
export function search(entries: readonly CatalogueEntry[], query: string): Hit[] {
  const asked = wordsOf(query);
  const hits = entries.flatMap((entry) => {
    const hit = hitOf(entry, asked);
    return hit ? [hit] : [];
  });
  return hits.sort((a, b) => b.score - a.score);
}

/** True if every word of `query` is found in `text`. */
export function matches(text: string, query: string): boolean {
  const words = wordsOf(text);
  return wordsOf(query).every((asked) => words.some((word) => wordMatch(asked, word) > 0));
}

/** How well `text` has every word of `query`: 4 where it has each as it is, less where it has beginnings or parts, 0 where one is missing. */
export function matchQuality(text: string, query: string): number {
  const asked = wordsOf(query);
  if (asked.length === 0) return 0;
  return Math.min(...asked.map((word) => bestMatch(word, text)));
}

function hitOf(entry: CatalogueEntry, asked: readonly string[]): Hit | null {
  const because = new Map<string, number>();
  let score = 0;
  for (const word of asked) {
    let best =
      weights.title * bestMatch(word, `${entry.title} ${entry.views.map(({ title }) => title).join(' ')}`);
    const note = (text: string, weight: number) => {
      const points = weight * bestMatch(word, text);
      if (points > 0) because.set(text, (because.get(text) ?? 0) + points);
      best = Math.max(best, points);
    };
    for (const node of entry.nodes) {
      note(node.title, weights.node);
      for (const attribute of node.attributes) note(attribute, weights.attribute);
    }
    best = Math.max(best, weights.attribute * bestMatch(word, `${entry.summary} ${entry.section}`));
    if (best === 0) return null;
    score += best;
  }
  const reasons = [...because].sort((a, b) => b[1] - a[1]).map(([text]) => text);
  return { entry, score, because: reasons };
}

function bestMatch(asked: string, text: string): number {
  return Math.max(0, ...wordsOf(text).map((word) => wordMatch(asked, word)));
}

/** 4 for the word itself, 3 for its beginning, 2 for a part of it, 1 with one wrong letter, 0 for none of these. */
function wordMatch(asked: string, word: string): number {
  if (word === asked) return 4;
  if (word.startsWith(asked)) return 3;
  if (asked.length >= 2 && word.includes(asked)) return 2;
  return asked.length >= forgiven && nearlyBegins(word, asked) ? 1 : 0;
}

/** True if `word`, or a beginning of it, is one letter away: added, left out, replaced or swapped with the next. */
function nearlyBegins(word: string, asked: string): boolean {
  return [-1, 0, 1].some((more) => {
    const length = asked.length + more;
    return length <= word.length && editDistance(asked, word.slice(0, length)) <= 1;
  });
}

/** Letters and digits in lower case without their accents. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
