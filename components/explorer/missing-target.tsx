'use client';

import { nearest, type View } from '@/lib/model';
import type { Target } from '../canvas/lit';
import { TargetLink } from '../inspector/target-link';

interface MissingTargetProps {
  readonly view: View;
  readonly target: Target;
  readonly onOpen: (target: Target | null) => void;
}

/** True if the view has the node or edge. */
export function hasTarget(view: View, { type, id }: Target): boolean {
  const elements = type === 'node' ? view.nodes : view.edges;
  return elements.some((element) => element.id === id);
}

/** Says that an address names a node or edge that the view does not have, and what may have been meant. */
export function MissingTarget({ view, target, onOpen }: MissingTargetProps) {
  const elements: readonly { readonly id: string; readonly title?: string }[] =
    target.type === 'node' ? view.nodes : view.edges;
  const near = nearest(
    target.id,
    elements.map(({ id }) => id),
  );
  const named = elements.find(({ id }) => id === near);
  return (
    <div
      role="alert"
      className="absolute top-3 left-1/2 z-10 flex max-w-[92%] -translate-x-1/2 flex-wrap items-center gap-x-3 rounded-xl border border-line bg-raised px-4 py-2 text-[15px] shadow-lg"
    >
      <span>
        {view.title} has no {target.type} <q>{target.id}</q>.
        {named && (
          <>
            {' '}
            Did you mean{' '}
            <TargetLink target={{ type: target.type, id: named.id }} onOpen={onOpen}>
              {named.title ?? named.id}
            </TargetLink>
            ?
          </>
        )}
      </span>
      <button
        type="button"
        className="h-9 font-medium underline pointer-coarse:h-11"
        onClick={() => onOpen(null)}
      >
        Dismiss
      </button>
    </div>
  );
}
