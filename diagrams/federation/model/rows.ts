import type { SqlRow } from '@/lib/systems/predicate';

/** What the databases hold when a run begins. */
export const customers: readonly SqlRow[] = [
  { id: 1, name: 'Ada' },
  { id: 2, name: 'Bea' },
  { id: 3, name: 'Cem' },
];
export const inventory: readonly SqlRow[] = [
  { item: 'mug', on_hand: 7 },
  { item: 'lamp', on_hand: 0 },
  { item: 'rug', on_hand: 3 },
];
