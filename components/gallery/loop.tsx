'use client';

import { type RefObject, useEffect, useState } from 'react';
import { useShownTheme } from './use-shown-theme';

interface LoopProps {
  readonly title: string;
  readonly diagram: string;
  readonly scenario: string;
  readonly captions: boolean;
  /** The player's frame, for who wants to tell it something. */
  readonly frame: RefObject<HTMLIFrameElement | null>;
}

/** A run that plays by itself, again and again, in the small player: to look at, not to touch. */
export function Loop({ title, diagram, scenario, captions, frame }: LoopProps) {
  const theme = useShownTheme();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      if (source === frame.current?.contentWindow && data?.explorer === 1 && data.event === 'ready')
        setReady(true);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [frame]);
  const query = new URLSearchParams({ scenario, theme, controls: 'none', autoplay: 'true', loop: 'true' });
  if (!captions) query.set('captions', 'false');
  return (
    <iframe
      ref={frame}
      src={`/embed/${diagram}?${query}`}
      title={title}
      tabIndex={-1}
      data-ready={ready || undefined}
      className={`pointer-events-none absolute inset-0 size-full border-0 transition-opacity duration-300 ${ready ? '' : 'opacity-0'}`}
    />
  );
}
