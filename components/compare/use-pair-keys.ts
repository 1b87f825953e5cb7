'use client';

import { useEffect } from 'react';
import type { Pair } from './pair';

/** The player's keys, for both runs: Space plays and pauses; arrows and a clicker's Page Down and Page Up step the captions of either. */
export function usePairKeys(pair: Pair): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = actions[event.key];
      if (!act || belongsTo(event)) return;
      event.preventDefault();
      act(pair);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [pair]);
}

const actions: Readonly<Record<string, (pair: Pair) => void>> = {
  ' ': ({ clock }) => (clock.playing ? clock.pause() : clock.play()),
  ArrowRight: (pair) => pair.stepBeat(1),
  PageDown: (pair) => pair.stepBeat(1),
  ArrowLeft: (pair) => pair.stepBeat(-1),
  PageUp: (pair) => pair.stepBeat(-1),
  Home: ({ clock }) => clock.seek(0),
  End: (pair) => pair.clock.seek(pair.sessions[0].run.pacing.duration),
};

/** Whether what has the focus takes the key itself. */
function belongsTo({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, select, textarea, [role="dialog"]')) return true;
  if (key === ' ') return target.closest('button, a, summary') !== null;
  // A node goes along its edges by arrows, when it was reached by keys.
  return key.startsWith('Arrow') && target.matches('[data-node]:focus-visible');
}
