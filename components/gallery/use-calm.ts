'use client';

import { useSyncExternalStore } from 'react';

const question = '(prefers-reduced-motion: reduce)';

/** Whether the reader wants no motion. */
export function useCalm(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const asked = window.matchMedia(question);
      asked.addEventListener('change', listener);
      return () => asked.removeEventListener('change', listener);
    },
    () => window.matchMedia(question).matches,
    () => true,
  );
}
