import type { Guarantee } from '@/lib/simulation';
import { appliedOnce } from './applied-once';
import { goldIsRight } from './gold-is-right';
import { history } from './history';
import { keyOrder } from './key-order';
import { oneFate } from './one-fate';
import { onlyCommitted } from './only-committed';

/** What every scenario of the pipeline promises, whatever its parameters. */
export const guarantees: readonly Guarantee[] = [
  oneFate,
  onlyCommitted,
  keyOrder,
  history,
  appliedOnce,
  goldIsRight,
];
