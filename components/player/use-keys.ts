'use client';

import { useEffect } from 'react';
import type { Session } from './session';

/** Space plays and pauses; a clicker's Page Down and Page Up step the captions; `,` and `.` step events. */
export function useKeys(session: Session): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || inForm(event.target)) return;
      const act = actions[event.key];
      if (!act || (event.key === ' ' && onButton(event.target))) return;
      event.preventDefault();
      act(session);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session]);
}

const actions: Readonly<Record<string, (session: Session) => void>> = {
  ' ': ({ clock }) => (clock.playing ? clock.pause() : clock.play()),
  PageDown: (session) => session.stepBeat(1),
  PageUp: (session) => session.stepBeat(-1),
  '.': (session) => session.stepEvent(1),
  ',': (session) => session.stepEvent(-1),
};

function inForm(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [role="dialog"]') !== null;
}

function onButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, [role="slider"]') !== null;
}
