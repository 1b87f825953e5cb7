import { distributed } from './distributed';
import { lakehouse } from './lakehouse';
import { postgresql } from './postgresql';
import { streaming } from './streaming';
import type { Term } from './term';

/** The glossary, in order of name. */
export const terms: readonly Term[] = [...postgresql, ...streaming, ...lakehouse, ...distributed].sort(
  (a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1),
);
