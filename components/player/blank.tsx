'use client';

import { useEffect } from 'react';
import { useBlank } from './blank-store';

/** A black screen in front of everything, until a key or the pointer is pressed. */
export function Blank() {
  const shown = useBlank((state) => state.blank);
  useEffect(() => {
    if (!shown) return;
    const back = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      useBlank.setState({ blank: false });
    };
    window.addEventListener('keydown', back, true);
    window.addEventListener('pointerdown', back, true);
    return () => {
      window.removeEventListener('keydown', back, true);
      window.removeEventListener('pointerdown', back, true);
    };
  }, [shown]);
  return (
    shown && <div role="status" aria-label="The screen is blank" className="fixed inset-0 z-[100] bg-black" />
  );
}
