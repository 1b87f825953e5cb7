'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

/** The preview's frame, and how many captions the run in it has; 0 until it is there, or where nothing plays. */
export function usePreview(): {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly captions: number;
} {
  const frame = useRef<HTMLIFrameElement>(null);
  const [captions, setCaptions] = useState(0);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      if (source !== frame.current?.contentWindow || data?.explorer !== 1 || data.event !== 'ready') return;
      setCaptions(Number(data.beats));
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);
  return { frame, captions };
}
