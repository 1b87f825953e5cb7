'use client';

import { use, useCallback, useSyncExternalStore } from 'react';
import type { LaidOutNode, ViewNode } from '@/lib/model';
import type { NodeState } from '@/lib/trace';
import { PanelView } from './panel-view';
import { type Session, SessionContext } from './session';

const marks: Record<Exclude<NodeState['status'], 'up'>, string> = {
  degraded: 'border-warn text-warn',
  down: 'border-accent text-accent',
  recovering: 'border-link text-link',
};

/** What a node shows of its state: its panels in the room that the layout kept for them, and a badge when it is not well. */
export function NodeInside({ node, box }: { readonly node: ViewNode; readonly box: LaidOutNode }) {
  const state = useNodeState(node.id);
  const before = useNodeBefore(node.id);
  if (!state) return null;
  return (
    <div className="pointer-events-none absolute inset-0" data-inside={node.id} data-status={state.status}>
      {state.status !== 'up' && (
        <span
          className={`absolute -top-[22px] right-1 max-w-[90%] truncate rounded-full border-2 bg-card px-2 py-0.5 text-sm font-semibold ${marks[state.status]}`}
        >
          {state.note ?? state.status}
        </span>
      )}
      {box.panels.map(({ index, rect }) => {
        const panel = node.panels[index]!;
        return (
          <div
            key={index}
            className="absolute overflow-hidden"
            style={{
              left: rect.x - box.rect.x,
              top: rect.y - box.rect.y,
              width: rect.width,
              height: rect.height,
            }}
          >
            <PanelView panel={panel} state={state.fields[panel.field]} before={before?.fields[panel.field]} />
          </div>
        );
      })}
    </div>
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

function useOptional<T>(select: (session: Session) => T, key: string): T | null {
  const session = use(SessionContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is selected depends on the key alone.
  const snapshot = useCallback(() => (session ? select(session) : null), [session, key]);
  return useSyncExternalStore(session?.subscribe ?? noSession, snapshot, snapshot);
}

function noSession(): () => void {
  return () => undefined;
}
