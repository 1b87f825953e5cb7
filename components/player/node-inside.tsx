'use client';

import { use, useCallback, useSyncExternalStore } from 'react';
import type { LaidOutNode, ViewNode } from '@/lib/model';
import { insideOf } from '@/lib/picture';
import { namedColours } from '@/lib/theme';
import type { NodeState } from '@/lib/trace';
import { Marks } from '../canvas/marks';
import { type Session, SessionContext } from './session';

/** What a node shows of its state: its panels in the room that the layout kept for them, and a badge when it is not well. */
export function NodeInside({ node, box }: { readonly node: ViewNode; readonly box: LaidOutNode }) {
  const state = useNodeState(node.id);
  const before = useNodeBefore(node.id);
  const keys = useSpokenKeys();
  if (!state) return null;
  const { x, y, width, height } = box.rect;
  return (
    <svg
      role="img"
      aria-label={`State of ${node.title}`}
      width={width}
      height={height}
      viewBox={`${x} ${y} ${width} ${height}`}
      className="pointer-events-none absolute inset-0 overflow-visible"
      data-inside={node.id}
      data-status={state.status}
    >
      <Marks marks={insideOf({ node, box }, state, namedColours, before, keys)} />
    </svg>
  );
}

/** A node's state at the playhead, the same object as long as it does not change; null while the run loads. */
export function useNodeState(id: string): NodeState | null {
  return useOptional((session) => session.moment?.nodes[id] ?? null, id);
}

/** The same before what is new on the picture. */
export function useNodeBefore(id: string): NodeState | null {
  return useOptional((session) => session.before?.nodes[id] ?? null, id);
}

const noKeys: readonly string[] = [];

/** What the caption speaks of. */
function useSpokenKeys(): readonly string[] {
  return useOptional((session) => session.moment?.beat?.about?.keys ?? null, 'keys') ?? noKeys;
}

function useOptional<T>(select: (session: Session) => T, key: string): T | null {
  const session = use(SessionContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is selected depends on the key alone.
  const snapshot = useCallback(() => (session ? select(session) : null), [session, key]);
  return useSyncExternalStore(session?.subscribe ?? noSession, snapshot, snapshot);
}

function noSession(): () => void {
  return () => undefined;
}
