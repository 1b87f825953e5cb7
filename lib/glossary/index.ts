export { type Finder, finderOf, type Marked, markTerms } from './mark';
export type { Term } from './term';
export { terms } from './terms';
