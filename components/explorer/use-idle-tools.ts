'use client';

import { useEffect, useState } from 'react';

/** So long after the mouse has come to rest, tools go out of the way, in ms. */
const rest = 2500;

/** Whether the graph's tools are shown: always while nothing plays; during a run while the mouse moves. */
export function useIdleTools(playing: boolean): boolean {
  const [awake, setAwake] = useState(true);
  useEffect(() => {
    setAwake(!playing);
    if (!playing) return;
    let soon = 0;
    const wake = () => {
      setAwake(true);
      clearTimeout(soon);
      soon = window.setTimeout(() => setAwake(false), rest);
    };
    window.addEventListener('pointermove', wake);
    return () => {
      clearTimeout(soon);
      window.removeEventListener('pointermove', wake);
    };
  }, [playing]);
  return awake;
}
