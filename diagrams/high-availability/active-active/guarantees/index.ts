import type { Guarantee } from '@/lib/simulation';
import { conflictsAreCounted } from './conflicts-are-counted';
import { discardsAreListed } from './discards-are-listed';
import { neverOversold } from './never-oversold';
import { noSaleLost } from './no-sale-lost';
import { regionsAgree } from './regions-agree';

/** What two regions that both sell promise. */
export const guarantees: readonly Guarantee[] = [
  regionsAgree,
  conflictsAreCounted,
  discardsAreListed,
  noSaleLost,
  neverOversold,
];
