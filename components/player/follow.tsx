'use client';

import { useOnViewportChange, useReactFlow } from '@xyflow/react';
import { use, useEffect, useRef } from 'react';
import type { LaidOut, Point, Rect } from '@/lib/model';
import { type Subject, subjectOf } from '@/lib/play';
import { SessionContext } from './session';

interface FollowProps {
  readonly laidOut: LaidOut;
}

const duration = 500;
/** How near to the border what is spoken of may lie, in px of the screen. */
const border = 16;

/**
 * Where the graph is larger than the screen, brings what a caption speaks of into sight. Lets go when the reader moves
 * the graph, until the run is played again.
 */
export function Follow({ laidOut }: FollowProps) {
  const session = use(SessionContext);
  const flow = useReactFlow();
  const ours = useRef(false);
  const letGo = useRef(false);
  useOnViewportChange({
    onStart: () => {
      if (!ours.current) letGo.current = true;
    },
  });
  useEffect(() => {
    if (!session) return;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
    let spoken: number | null = null;
    let wasPlaying = false;
    return session.subscribe(() => {
      const { playing } = session.clock;
      if (playing && !wasPlaying) letGo.current = false;
      wasPlaying = playing;
      const beat = session.moment?.beat ?? null;
      if (!beat || beat.seq === spoken || !session.run.timeline) return;
      spoken = beat.seq;
      const subject = subjectOf(session.run.timeline, beat.seq);
      const window = document.querySelector('.message-layer')?.getBoundingClientRect();
      const rect = subject && rectOf(laidOut, subject);
      if (!rect || !window || letGo.current) return;
      const { x, y, zoom } = flow.getViewport();
      const by = {
        x: shift(rect.x * zoom + x, rect.width * zoom, window.width),
        y: shift(rect.y * zoom + y, rect.height * zoom, window.height),
      };
      if (by.x === 0 && by.y === 0) return;
      ours.current = true;
      void flow
        .setViewport({ x: x + by.x, y: y + by.y, zoom }, { duration: calm.matches ? 0 : duration })
        .finally(() => {
          ours.current = false;
        });
    });
  }, [session, flow, laidOut]);
  return null;
}

/** How far to move so that a stretch from `start` lies within the screen, or begins in it where it is longer. */
function shift(start: number, length: number, screen: number): number {
  const end = start + length;
  if (start >= border && end <= screen - border) return 0;
  const room = screen - length;
  return room < 2 * border ? border - start : room / 2 - start;
}

function rectOf(laidOut: LaidOut, subject: Subject): Rect | null {
  if (subject.type === 'node') return laidOut.nodes.find(({ id }) => id === subject.id)?.rect ?? null;
  const points = laidOut.edges.find(({ id }) => id === subject.id)?.points;
  return points ? around(points) : null;
}

function around(points: readonly Point[]): Rect {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
