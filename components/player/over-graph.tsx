'use client';

import type { ReactNode } from 'react';
import { useCover } from '../ui/cover';

/** Stands above the bar in the width of the timeline, over the foot of the graph, which makes room for it. */
export function OverGraph({ children }: { readonly children: ReactNode }) {
  const cover = useCover<HTMLDivElement>('bottom');
  return (
    <div
      ref={cover}
      className="player-over absolute inset-x-0 rounded-t-lg border border-b-0 border-rule bg-paper px-0 pt-1 shadow-[0_-8px_20px_rgb(0_0_0/0.1)]"
    >
      {children}
    </div>
  );
}
