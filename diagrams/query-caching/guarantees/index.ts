import type { Guarantee } from '@/lib/simulation';
import { allTold } from './all-told';
import { freshOrMarked } from './fresh-or-marked';
import { onceTrue } from './once-true';
import { oneFetch } from './one-fetch';

/** What the layers promise together. */
export const guarantees: readonly Guarantee[] = [freshOrMarked, oneFetch, onceTrue, allTold];
