'use client';

import { useOnViewportChange, useReactFlow, type Viewport } from '@xyflow/react';
import { createContext, type RefObject, use, useEffect, useRef } from 'react';
import type { LaidOut } from '@/lib/model';
import { MessageLayer } from '../player';

/** What lets two canvases look at the same place: whoever is under the pointer leads. */
export class Link {
  leader: number | null = null;
  readonly #followers = new Map<number, (viewport: Viewport) => void>();

  follow(side: number, move: (viewport: Viewport) => void): () => void {
    this.#followers.set(side, move);
    return () => this.#followers.delete(side);
  }

  lead(side: number, viewport: Viewport): void {
    if (side !== this.leader) return;
    for (const [other, move] of this.#followers) if (other !== side) move(viewport);
  }
}

export const LinkContext = createContext<{ readonly link: Link; readonly side: number } | null>(null);

/** Messages over the graph, which pans and zooms with the one beside it. */
export function LinkedLayer({ laidOut }: { readonly laidOut: LaidOut }) {
  return (
    <>
      <Linked />
      <MessageLayer laidOut={laidOut} />
    </>
  );
}

function Linked() {
  const linked = use(LinkContext);
  const flow = useReactFlow();
  const following: RefObject<boolean> = useRef(false);
  useOnViewportChange({
    onChange: (viewport) => {
      if (linked && !following.current) linked.link.lead(linked.side, viewport);
    },
  });
  useEffect(
    () =>
      linked?.link.follow(linked.side, (viewport) => {
        following.current = true;
        void flow.setViewport(viewport).finally(() => {
          following.current = false;
        });
      }),
    [linked, flow],
  );
  return null;
}
