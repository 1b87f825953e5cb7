import type { World } from '@/lib/simulation';
import { Readers } from './model/readers';
import { Store } from './model/store';

/** The parts of the system; a test replaces some by broken ones to see whether a guarantee notices. */
export interface Parts {
  readonly store: (world: World) => Store;
}

/** Puts the table with its masks into a run, and those who read it. */
export function buildMasking(world: World, { store }: Partial<Parts> = {}): void {
  new Readers(world, store ? store(world) : new Store(world)).start();
}
