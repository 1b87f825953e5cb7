import type { Guarantee } from '@/lib/simulation';
import { catchesUp } from './catches-up';
import { neverBack } from './never-back';
import { ownWrites } from './own-writes';
import { rulesHold } from './rules-hold';
import { wholePrefix } from './whole-prefix';

/** What the two sides promise. */
export const guarantees: readonly Guarantee[] = [rulesHold, wholePrefix, catchesUp, ownWrites, neverBack];
