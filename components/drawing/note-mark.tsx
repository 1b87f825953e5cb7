'use client';

import { useId, useState } from 'react';
import type { Diagnostic } from '@/lib/model';

/** Characters that something is noted at; the note shows while they are pointed at or have the focus. */
export function NoteMark({ text, notes }: { readonly text: string; readonly notes: readonly Diagnostic[] }) {
  const id = useId();
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const open = (element: HTMLElement) => {
    const { left, bottom } = element.getBoundingClientRect();
    setAt({ x: Math.max(8, Math.min(left, window.innerWidth - 328)), y: bottom + 4 });
  };
  return (
    <>
      <button
        type="button"
        aria-describedby={at ? id : undefined}
        aria-label={`Note at ${text.trim() === '' ? 'a blank' : text.trim()}`}
        className="note-mark"
        onPointerEnter={(event) => open(event.currentTarget)}
        onPointerLeave={() => setAt(null)}
        onFocus={(event) => open(event.currentTarget)}
        onBlur={() => setAt(null)}
        onClick={(event) => {
          event.stopPropagation();
          open(event.currentTarget);
        }}
      >
        {text}
      </button>
      {at && (
        <span
          role="tooltip"
          id={id}
          className="fixed z-50 block w-80 rounded-lg border border-line bg-raised p-3 font-sans text-sm whitespace-normal text-ink shadow-lg"
          style={{ left: at.x, top: at.y }}
        >
          {notes.map(({ message }) => message).join(' ')}
        </span>
      )}
    </>
  );
}
