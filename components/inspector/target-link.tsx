'use client';

import type { ReactNode } from 'react';
import type { Target } from '../canvas/lit';
import { usePointing } from '../canvas/pointing-store';
import { addressOf, here } from '../explorer/use-place';

interface TargetLinkProps {
  readonly target: Target;
  readonly onOpen: (target: Target) => void;
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

/** Leads to a node or an edge of the same view; pointing at it lights it up in the graph. */
export function TargetLink({ target, onOpen, quiet = false, children }: TargetLinkProps) {
  const hover = usePointing((state) => state.hover);
  return (
    <a
      href={addressOf({ ...here(), target })}
      onPointerEnter={() => hover(target)}
      onPointerLeave={() => hover(null)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        hover(null);
        onOpen(target);
      }}
      className={`inline-flex items-center rounded underline decoration-1 underline-offset-3 hover:decoration-2 pointer-coarse:min-h-11 ${
        quiet ? 'text-sm text-muted' : 'text-link'
      }`}
    >
      {children}
    </a>
  );
}
