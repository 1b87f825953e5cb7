import type { Guarantee } from '@/lib/simulation';
import { adminSeesStored } from './admin-sees-stored';
import { hiddenChangesNothing } from './hidden-changes-nothing';
import { maskedByDefault } from './masked-by-default';
import { maskedWhole, neverLeaves } from './never-leaves';

/** What the masks promise. */
export const guarantees: readonly Guarantee[] = [
  neverLeaves,
  maskedWhole,
  hiddenChangesNothing,
  maskedByDefault,
  adminSeesStored,
];
