'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Size } from '../canvas/fit';

/** The size of an element, kept up to date; null until it is known. */
export function useSize<T extends HTMLElement>(): [RefObject<T | null>, Size | null] {
  const ref = useRef<T>(null);
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      // Hidden on paper: the size it had on screen stays.
      if (element.clientWidth === 0) return;
      setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
