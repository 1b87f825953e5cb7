'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { create } from 'zustand';

/** The one card that moves; null while none does. */
export const useMovingCard = create<{ readonly id: string | null }>(() => ({ id: null }));

/** A pointer that only passes, or a page that is scrolled, starts nothing. */
const patience = { pointer: 250, scroll: 600 } as const;

/** Lets a card move while it is pointed at or has the focus; where nothing can hover, while it is in view. */
export function useMoves(id: string, card: RefObject<HTMLElement | null>) {
  const soon = useRef(0);
  const start = (after: number) => {
    window.clearTimeout(soon.current);
    soon.current = window.setTimeout(() => useMovingCard.setState({ id }), after);
  };
  const stop = () => {
    window.clearTimeout(soon.current);
    if (useMovingCard.getState().id === id) useMovingCard.setState({ id: null });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: both act on the card alone.
  useEffect(() => {
    if (!card.current || !window.matchMedia('(hover: none)').matches) return stop;
    const watch = new IntersectionObserver(
      ([entry]) => (entry?.isIntersecting ? start(patience.scroll) : stop()),
      // Where one looks: the middle of the window.
      { rootMargin: '-35% 0px -35% 0px' },
    );
    watch.observe(card.current);
    return () => {
      watch.disconnect();
      stop();
    };
  }, [id, card]);
  return {
    onMouseEnter: () => start(patience.pointer),
    onMouseLeave: stop,
    onFocus: () => start(patience.pointer),
    onBlur: stop,
  };
}
