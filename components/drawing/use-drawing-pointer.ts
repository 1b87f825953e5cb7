'use client';

import { type RefObject, useEffect } from 'react';
import type { Target } from '../canvas/lit';
import { usePointing } from '../canvas/pointing-store';

/**
 * Lights up and opens what characters belong to, while the pointer is over them. By keyboard the same things are reached
 * in the graph: a drawing of thousands of characters has no use for as many stops.
 */
export function useDrawingPointer(pane: RefObject<HTMLElement | null>, open: (target: Target) => void): void {
  const hover = usePointing((state) => state.hover);
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const over = (event: Event) => hover(targetAt(event.target));
    const leave = () => hover(null);
    const click = (event: Event) => {
      const target = targetAt(event.target);
      if (target) open(target);
    };
    element.addEventListener('pointerover', over);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('click', click);
    return () => {
      element.removeEventListener('pointerover', over);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('click', click);
    };
  }, [pane, hover, open]);
}

/** What a character belongs to, as written beside it. */
function targetAt(element: EventTarget | null): Target | null {
  if (!(element instanceof Element) || element.closest('button')) return null;
  const owner = element.closest<HTMLElement>('[data-owner]');
  const { owner: id, ownerType } = owner?.dataset ?? {};
  return id === undefined ? null : { type: ownerType === 'edge' ? 'edge' : 'node', id };
}
