'use client';

import { type RefCallback, useCallback, useState } from 'react';

/** In CSS px. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of whichever element the ref is given, kept up to date; null until it is known. */
export function useSize<T extends HTMLElement>(): [RefCallback<T>, Size | null] {
  const [size, setSize] = useState<Size | null>(null);
  const ref = useCallback((element: T | null) => {
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
