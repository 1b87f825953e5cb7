'use client';

import { type RefCallback, useCallback } from 'react';
import { create } from 'zustand';

/** A side of the graph at which something can lie over it. */
export type CoverSide = 'left' | 'right' | 'bottom';

interface CoverState {
  /** How far panels reach over the graph, in px; 0 where none does. */
  readonly covers: Readonly<Record<CoverSide, number>>;
  cover(side: CoverSide, size: number): void;
}

/** What lies over the graph: it keeps its place and its arrangement, and makes room only for what would be hidden. */
export const useCovers = create<CoverState>((set) => ({
  covers: { left: 0, right: 0, bottom: 0 },
  cover: (side, size) =>
    set((state) => (state.covers[side] === size ? state : { covers: { ...state.covers, [side]: size } })),
}));

/** For the element that lies over the graph at `side`. On a phone it is a sheet, which the reader closes to see the graph. */
export function useCover<T extends HTMLElement>(side: CoverSide): RefCallback<T> {
  const cover = useCovers((state) => state.cover);
  return useCallback(
    (element: T | null) => {
      if (!element) return;
      const tell = () => {
        const whole = element.offsetParent?.clientWidth ?? 0;
        const sheet = side !== 'bottom' && element.offsetWidth >= whole;
        cover(side, sheet ? 0 : side === 'bottom' ? element.offsetHeight : element.offsetWidth);
      };
      const observer = new ResizeObserver(tell);
      observer.observe(element);
      return () => {
        observer.disconnect();
        cover(side, 0);
      };
    },
    [side, cover],
  );
}
