'use client';

import type { ReactNode } from 'react';
import './frame.css';

interface FrameProps {
  readonly graph: ReactNode;
  /** Lies over the graph when asked for. */
  readonly panel?: ReactNode;
  readonly children: ReactNode;
}

/** The graph with the player's bar beneath it. */
export function Frame({ graph, panel, children }: FrameProps) {
  return (
    <div className="flex h-full flex-col">
      {/* It ends where the bar begins, and so does all that lies in it. */}
      <div className="player-graph relative min-h-0 grow [--player-bar:0px]">
        {graph}
        {panel}
      </div>
      <section
        ref={tellHeight}
        aria-label="Player"
        className="player-bar z-30 shrink-0 border-t border-rule bg-paper"
      >
        {children}
      </section>
    </div>
  );
}

/** Panels that lie over the graph end where the bar begins. */
function tellHeight(bar: HTMLElement | null) {
  if (!bar) return;
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => style.setProperty('--player-bar', `${bar.offsetHeight}px`));
  observer.observe(bar);
  return () => {
    observer.disconnect();
    style.removeProperty('--player-bar');
  };
}
