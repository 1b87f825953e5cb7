import type { Guarantee } from '@/lib/simulation';
import { audited } from './audited';
import { bindsAtStart } from './binds-at-start';
import { failsClosed } from './fails-closed';
import { hiddenChangesNothing } from './hidden-changes-nothing';
import { onlyOwnRows } from './only-own-rows';

/** What row-level security promises. */
export const guarantees: readonly Guarantee[] = [
  onlyOwnRows,
  hiddenChangesNothing,
  failsClosed,
  bindsAtStart,
  audited,
];
