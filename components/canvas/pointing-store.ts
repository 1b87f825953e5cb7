'use client';

import { create } from 'zustand';
import type { View } from '@/lib/model';
import { type Lit, litBy, sameTarget, type Target } from './lit';

interface PointingState {
  /** The view that is shown; what is pointed at belongs to it. */
  readonly view: View | null;
  /** Opened in the inspector. Follows the address. */
  readonly selected: Target | null;
  /** Under the pointer, in the graph or in the drawing. */
  readonly hovered: Target | null;
  /** What stands out; null when nothing is pointed at. */
  readonly lit: Lit | null;
  show(view: View, selected: Target | null): void;
  hover(target: Target | null): void;
}

/** What the reader points at, in whichever panel: graph, drawing and inspector light up together. */
export const usePointing = create<PointingState>((set, get) => ({
  view: null,
  selected: null,
  hovered: null,
  lit: null,
  show: (view, selected) =>
    set((state) => (state.view === view ? { selected } : { view, selected, hovered: null, lit: null })),
  hover: (hovered) => {
    const { view, hovered: before } = get();
    if (sameTarget(before, hovered)) return;
    set({ hovered, lit: view && hovered ? litBy(view, hovered) : null });
  },
}));

export type Light = 'lit' | 'dim' | 'plain';

/** Whether an element stands out, is dimmed, or neither since nothing is pointed at. */
export function useLight({ type, id }: Target): Light {
  return usePointing(({ lit }) => {
    if (lit === null) return 'plain';
    return (type === 'node' ? lit.nodes : lit.edges).has(id) ? 'lit' : 'dim';
  });
}

export function useIsSelected({ type, id }: Target): boolean {
  return usePointing(({ selected }) => selected?.type === type && selected.id === id);
}
