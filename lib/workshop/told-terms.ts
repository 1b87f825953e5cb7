import { finderOf, markTerms, terms } from '@/lib/glossary';
import type { Story } from './stories';

/** A word of the trade, and where a story speaks of it. */
export interface ToldTerm {
  readonly name: string;
  readonly forms: readonly string[];
  readonly definition: string;
  readonly diagram: string;
  readonly view: string | null;
  readonly scenario: string;
  /** Of the first caption that says it, in simulated microseconds. */
  readonly t: number;
}

/** The glossary's terms that stories speak of, each with the first caption that does; those that none speaks of are left out. */
export function toldTerms(stories: readonly Story[]): readonly ToldTerm[] {
  const finder = finderOf(terms);
  const told = new Map<string, ToldTerm>();
  for (const { diagram, view, scenario, captions } of stories) {
    for (const { t, text } of captions) {
      for (const { term } of markTerms([text], finder).flat()) {
        if (!term || told.has(term.name)) continue;
        const { name, forms, definition } = term;
        told.set(name, { name, forms, definition, diagram, view, scenario, t });
      }
    }
  }
  return [...told.values()];
}
