import type { Guarantee } from '@/lib/simulation';
import { bronzeIsFaithful } from './bronze-is-faithful';
import { goldIsRight } from './gold-is-right';
import { historyInOrder } from './history-in-order';
import { oneFate } from './one-fate';
import { rerunChangesNothing } from './rerun-changes-nothing';

/** What a medallion promises. */
export const guarantees: readonly Guarantee[] = [
  bronzeIsFaithful,
  oneFate,
  rerunChangesNothing,
  historyInOrder,
  goldIsRight,
];
