'use client';

import { create } from 'zustand';
import type { Arrangement, NodeId } from '@/lib/model';

/** What the panel at the right shows when nothing is selected. */
export type Side = 'about' | 'export' | null;

interface OptionsState {
  readonly minimap: boolean;
  /** Whether parts that the drawing does not have are shown. */
  readonly implied: boolean;
  /** The arrangement chosen for a view, by `diagram/view`; where none is, the page takes the one that fits. */
  readonly arrangements: Readonly<Record<string, Arrangement>>;
  /** Folded containers, by `diagram/view`. */
  readonly folded: Readonly<Record<string, ReadonlySet<NodeId>>>;
  readonly drawing: boolean;
  readonly side: Side;
  toggle(option: 'minimap' | 'implied' | 'drawing'): void;
  openSide(side: Side): void;
  arrange(view: string, arrangement: Arrangement): void;
  fold(view: string, node: NodeId): void;
}

/** How the reader wants views shown. */
export const useOptions = create<OptionsState>((set) => ({
  minimap: false,
  implied: true,
  arrangements: {},
  folded: {},
  drawing: false,
  side: null,
  toggle: (option) => set((state) => ({ [option]: !state[option] })),
  openSide: (side) => set({ side }),
  arrange: (view, arrangement) =>
    set((state) => ({ arrangements: { ...state.arrangements, [view]: arrangement } })),
  fold: (view, node) =>
    set((state) => {
      const folded = new Set(state.folded[view]);
      if (!folded.delete(node)) folded.add(node);
      return { folded: { ...state.folded, [view]: folded } };
    }),
}));
