'use client';

import { useReactFlow } from '@xyflow/react';
import { use, useEffect } from 'react';
import type { LaidOut } from '@/lib/model';
import { focusOf, viewportFor } from '@/lib/play';
import { LensContext } from '../canvas/canvas-context';
import { SessionContext } from './session';

interface FollowProps {
  readonly laidOut: LaidOut;
}

const duration = 500;

/**
 * Where the graph is larger than the screen, brings what a caption speaks of into sight. Lets go when the reader moves
 * the graph, until a run that stood still is played on.
 */
export function Follow({ laidOut }: FollowProps) {
  const session = use(SessionContext);
  const lens = use(LensContext);
  const flow = useReactFlow();
  useEffect(() => {
    if (!session || !lens) return;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
    const { shot, moved, aim } = lens;
    let spoken: number | null = null;
    let wasPlaying = session.clock.playing;
    // Whoever moved the graph before a run began has chosen what to see of it.
    let begun = wasPlaying;
    const follow = () => {
      const { playing } = session.clock;
      const again = begun && playing && !wasPlaying && moved.current;
      begun ||= playing;
      wasPlaying = playing;
      if (again) moved.current = false;
      const beat = session.moment?.beat ?? null;
      const { timeline } = session.run;
      if (moved.current || !timeline || (!again && (beat === null || beat.seq === spoken))) return;
      spoken = beat?.seq ?? null;
      const before = again ? flow.getViewport() : aim.current;
      const next = viewportFor(shot, beat ? focusOf(timeline, beat, laidOut) : [], before);
      if (before && next.x === before.x && next.y === before.y && next.zoom === before.zoom) return;
      aim.current = next;
      void flow.setViewport(next, { duration: calm.matches ? 0 : duration });
    };
    follow();
    return session.subscribe(follow);
  }, [session, flow, laidOut, lens]);
  return null;
}
