import type { EdgeId, NodeId } from '@/lib/model';
import type { Timeline } from '@/lib/trace';

/** Where a beat happens. */
export type Subject =
  | { readonly type: 'node'; readonly id: NodeId }
  | { readonly type: 'edge'; readonly id: EdgeId };

/** What the beat at `seq` speaks of: beats are told of what happened just before them. Null for one that opens the run. */
export function subjectOf(timeline: Timeline, seq: number): Subject | null {
  for (let i = seq - 1; i >= 0; i--) {
    const event = timeline.events[i]!;
    if (event.type === 'record' || event.type === 'change') return { type: 'node', id: event.node };
    if (event.type === 'send') return { type: 'edge', id: event.edge };
    if (event.type === 'lose') {
      const send = timeline.sendOf(event.message);
      if (send) return { type: 'edge', id: send.edge };
    }
  }
  return null;
}
